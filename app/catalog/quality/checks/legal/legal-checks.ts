import type { Check } from '../../check.ts';
import { L01 } from './L01-halal-wajib.ts';
import { L02 } from './L02-izin-pangan.ts';
import { L03 } from './L03-pirt-bentuk.ts';
import { L04 } from './L04-pirt-isi.ts';
import { L05 } from './L05-pirt-salah-jenis.ts';
import { L06 } from './L06-bpom-bentuk.ts';
import { L07 } from './L07-dokumen-kedaluwarsa.ts';
import { L08 } from './L08-nama-beda.ts';
import { L09 } from './L09-tkdn-tanpa-bukti.ts';
import { L10 } from './L10-sni-wajib.ts';

/** In the order in which equal findings are shown. */
export const LEGAL_CHECKS: readonly Check[] = [L01, L02, L03, L04, L05, L06, L07, L08, L09, L10];

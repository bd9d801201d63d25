import type { Check } from '../../check.ts';
import { L02 } from './L02-izin-pangan.ts';
import { L03 } from './L03-pirt-bentuk.ts';
import { L07 } from './L07-dokumen-kedaluwarsa.ts';

/** In the order in which equal findings are shown. */
export const LEGAL_CHECKS: readonly Check[] = [L02, L03, L07];

import type { Check } from '../../check.ts';
import { T01 } from './T01-judul-kosong.ts';
import { T02 } from './T02-judul-pendek.ts';
import { T04 } from './T04-huruf-besar-judul.ts';
import { T09 } from './T09-kata-promo.ts';
import { T10 } from './T10-kontak-di-teks.ts';
import { T14 } from './T14-keterangan-pendek.ts';
import { T21 } from './T21-isi-beda.ts';
import { T23 } from './T23-klaim-tanpa-dokumen.ts';

/** In the order in which equal findings are shown. */
export const TEXT_CHECKS: readonly Check[] = [T01, T02, T04, T09, T10, T14, T21, T23];

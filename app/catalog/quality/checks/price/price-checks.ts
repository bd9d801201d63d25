import type { Check } from '../../check.ts';
import { P01 } from './P01-harga-kosong.ts';
import { P02 } from './P02-harga-bukan-rupiah.ts';
import { P03 } from './P03-kurang-nol.ts';
import { P04 } from './P04-pencilan-satuan.ts';
import { P05 } from './P05-lompat-harga.ts';
import { P06 } from './P06-beda-saluran.ts';
import { P07 } from './P07-ppn-dua-kali.ts';
import { P08 } from './P08-ppn-non-pkp.ts';
import { P09 } from './P09-harga-tiap-varian.ts';
import { P10 } from './P10-harga-di-teks.ts';
import { P11 } from './P11-desimal-terbalik.ts';
import { P12 } from './P12-di-atas-acuan.ts';
import { P13 } from './P13-grosir-naik.ts';

/** In the order in which equal findings are shown. */
export const PRICE_CHECKS: readonly Check[] = [
  P01,
  P02,
  P11,
  P03,
  P04,
  P05,
  P06,
  P07,
  P08,
  P12,
  P13,
  P09,
  P10,
];

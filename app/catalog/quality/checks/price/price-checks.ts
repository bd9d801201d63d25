import type { Check } from '../../check.ts';
import { P01 } from './P01-harga-kosong.ts';
import { P02 } from './P02-harga-bukan-rupiah.ts';
import { P03 } from './P03-kurang-nol.ts';
import { P08 } from './P08-ppn-non-pkp.ts';

/** In the order in which equal findings are shown. */
export const PRICE_CHECKS: readonly Check[] = [P01, P02, P03, P08];

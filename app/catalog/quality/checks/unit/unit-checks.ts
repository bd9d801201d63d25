import type { Check } from '../../check.ts';
import { U01 } from './U01-satuan-tak-dikenal.ts';
import { U02 } from './U02-isi-ekstrem.ts';
import { U03 } from './U03-satuan-tak-cocok.ts';
import { U04 } from './U04-kategori-meleset.ts';
import { U05 } from './U05-kategori-bertentangan.ts';
import { U06 } from './U06-varian-jadi-barang.ts';

/** In the order in which equal findings are shown. */
export const UNIT_CHECKS: readonly Check[] = [U01, U02, U03, U04, U05, U06];

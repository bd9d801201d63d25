import type { Check } from '../../check.ts';
import { C01 } from './C01-wajib-kategori.ts';
import { C02 } from './C02-anjuran-kategori.ts';
import { C03 } from './C03-isi-asal.ts';
import { C04 } from './C04-data-usaha-kurang.ts';
import { C05 } from './C05-basi.ts';

/** In the order in which equal findings are shown. */
export const COMPLETENESS_CHECKS: readonly Check[] = [C01, C02, C03, C04, C05];

import type { Check } from '../../check.ts';
import { D01 } from './D01-foto-sama-persis.ts';
import { D02 } from './D02-foto-mirip.ts';
import { D03 } from './D03-foto-orang-lain.ts';
import { D04 } from './D04-barang-ganda.ts';
import { D05 } from './D05-keterangan-sama.ts';

/** In the order in which equal findings are shown. */
export const DUPLICATE_CHECKS: readonly Check[] = [D04, D03, D01, D02, D05];

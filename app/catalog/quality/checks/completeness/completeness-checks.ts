import type { Check } from '../../check.ts';
import { C01 } from './C01-wajib-kategori.ts';

/** In the order in which equal findings are shown. */
export const COMPLETENESS_CHECKS: readonly Check[] = [C01];

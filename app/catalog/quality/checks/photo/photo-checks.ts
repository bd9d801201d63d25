import type { Check } from '../../check.ts';
import { F01 } from './F01-tanpa-foto.ts';
import { F02 } from './F02-jumlah-foto.ts';
import { F03 } from './F03-resolusi.ts';
import { F05 } from './F05-berkas-rusak.ts';
import { F06 } from './F06-buram.ts';

/** In the order in which equal findings are shown. */
export const PHOTO_CHECKS: readonly Check[] = [F01, F02, F03, F05, F06];

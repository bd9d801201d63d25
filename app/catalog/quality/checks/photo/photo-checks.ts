import type { Check } from '../../check.ts';
import { F01 } from './F01-tanpa-foto.ts';
import { F02 } from './F02-jumlah-foto.ts';
import { F03 } from './F03-resolusi.ts';
import { F04 } from './F04-foto-besar.ts';
import { F05 } from './F05-berkas-rusak.ts';
import { F06 } from './F06-buram.ts';
import { F07 } from './F07-gelap.ts';
import { F08 } from './F08-terlalu-terang.ts';
import { F09 } from './F09-kontras-rendah.ts';
import { F10 } from './F10-latar-ramai.ts';
import { F11 } from './F11-barang-kecil.ts';
import { F12 } from './F12-tulisan-di-foto.ts';
import { F13 } from './F13-cap-air.ts';
import { F14 } from './F14-miring.ts';
import { F15 } from './F15-rasio.ts';
import { F16 } from './F16-lokasi-di-foto.ts';
import { F17 } from './F17-tangkapan-layar.ts';
import { F18 } from './F18-diperbesar.ts';

/** In the order in which equal findings are shown. */
export const PHOTO_CHECKS: readonly Check[] = [
  F01,
  F02,
  F03,
  F04,
  F05,
  F06,
  F07,
  F08,
  F09,
  F10,
  F11,
  F12,
  F13,
  F14,
  F15,
  F16,
  F17,
  F18,
];

import type { Check } from '../../check.ts';
import { T01 } from './T01-judul-kosong.ts';
import { T02 } from './T02-judul-pendek.ts';
import { T03 } from './T03-judul-panjang.ts';
import { T04 } from './T04-huruf-besar-judul.ts';
import { T05 } from './T05-huruf-besar-ket.ts';
import { T06 } from './T06-huruf-kecil-awal.ts';
import { T07 } from './T07-kata-diulang.ts';
import { T08 } from './T08-tumpuk-kata-kunci.ts';
import { T09 } from './T09-kata-promo.ts';
import { T10 } from './T10-kontak-di-teks.ts';
import { T11 } from './T11-simbol-aneh.ts';
import { T12 } from './T12-huruf-berulang.ts';
import { T13 } from './T13-salah-ketik.ts';
import { T14 } from './T14-keterangan-pendek.ts';
import { T15 } from './T15-keterangan-panjang.ts';
import { T16 } from './T16-keterangan-sama-judul.ts';
import { T17 } from './T17-teks-tempel.ts';
import { T18 } from './T18-beda-bahasa.ts';
import { T19 } from './T19-angka-berlebihan.ts';
import { T20 } from './T20-klaim-obat.ts';
import { T21 } from './T21-isi-beda.ts';
import { T22 } from './T22-merek-beda.ts';
import { T23 } from './T23-klaim-tanpa-dokumen.ts';

/** In the order in which equal findings are shown. */
export const TEXT_CHECKS: readonly Check[] = [
  T01,
  T02,
  T03,
  T04,
  T05,
  T06,
  T07,
  T08,
  T09,
  T10,
  T11,
  T12,
  T13,
  T14,
  T15,
  T16,
  T17,
  T18,
  T19,
  T20,
  T21,
  T22,
  T23,
];

import type { Check } from './check.ts';
import { C01 } from './checks/completeness/C01-wajib-kategori.ts';
import { L02 } from './checks/legal/L02-izin-pangan.ts';
import { L03 } from './checks/legal/L03-pirt-bentuk.ts';
import { L07 } from './checks/legal/L07-dokumen-kedaluwarsa.ts';
import { F01 } from './checks/photo/F01-tanpa-foto.ts';
import { F02 } from './checks/photo/F02-jumlah-foto.ts';
import { F03 } from './checks/photo/F03-resolusi.ts';
import { F05 } from './checks/photo/F05-berkas-rusak.ts';
import { F06 } from './checks/photo/F06-buram.ts';
import { P01 } from './checks/price/P01-harga-kosong.ts';
import { P02 } from './checks/price/P02-harga-bukan-rupiah.ts';
import { P03 } from './checks/price/P03-kurang-nol.ts';
import { P08 } from './checks/price/P08-ppn-non-pkp.ts';
import { T01 } from './checks/text/T01-judul-kosong.ts';
import { T02 } from './checks/text/T02-judul-pendek.ts';
import { T04 } from './checks/text/T04-huruf-besar-judul.ts';
import { T09 } from './checks/text/T09-kata-promo.ts';
import { T10 } from './checks/text/T10-kontak-di-teks.ts';
import { T14 } from './checks/text/T14-keterangan-pendek.ts';
import { T21 } from './checks/text/T21-isi-beda.ts';
import { T23 } from './checks/text/T23-klaim-tanpa-dokumen.ts';

/** Every check, in the order in which equal findings are shown. */
export const ALL_CHECKS: readonly Check[] = [
  F01,
  F05,
  F03,
  F06,
  F02,
  L02,
  L03,
  L07,
  C01,
  P01,
  P02,
  P03,
  P08,
  T01,
  T02,
  T04,
  T09,
  T10,
  T14,
  T21,
  T23,
];

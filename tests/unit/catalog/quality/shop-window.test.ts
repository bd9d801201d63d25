import { describe, expect, it } from 'vitest';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import { runChecks } from '~/catalog/quality/run-checks.ts';
import { baseRules, contextOf } from './example-context.ts';

/** Codes of the text checks on a title and description as owners write them. */
function said(title: string, description = ''): string[] {
  return runChecks(contextOf({ title, description }), baseRules, ALL_CHECKS)
    .filter(outcome => outcome.id.startsWith('T') && outcome.id !== 'T14-keterangan-pendek')
    .flatMap(outcome => outcome.findings.map(finding => finding.code));
}

describe('titles that have nothing wrong', () => {
  it.each([
    'Keripik Pisang Cokelat Bu Narti 200 g',
    'Kopi Robusta Tombo Sangrai Sedang 250 g',
    'Madu Hutan Randu Botol Kaca 650 ml',
    'Batik Tulis Rifaiyah Motif Pelo Ati 2,4 m',
    'Kemeja Batik Cap Lengan Panjang Ukuran XL',
    'Nasi Kotak Ayam Bakar Lengkap dengan Buah',
    'Kursi Rotan Anyam Teras Satu Set 2 Kursi',
    'Kertas HVS A4 80 gsm isi 500 lembar',
    'Map Snelhecter Plastik Biru isi 12 pcs',
    'Spanduk Flexi Korea 280 g per meter persegi',
    'Lampu LED Bohlam E27 12 W Putih isi 4',
    'Tinta Printer 003 Hitam 65 ml untuk L3110',
    'Sapu Ijuk Gagang Kayu 120 cm Tebal',
    'Sabun Cuci Piring Cair Jeruk Nipis 5 liter',
    'Bibit Durian Bawor Kaki Tiga Tinggi 60 cm',
    'Paving Block Segi Empat 21 x 10,5 x 6 cm',
    'Air Mineral Gelas 220 ml isi 48 per dus',
    'Gula Semut Aren Kemasan Standing Pouch 1/2 kg',
    'Plakat Akrilik 20 cm dengan Kotak Beludru',
    'Jasa Servis AC 1 PK Cuci dan Tambah Freon',
    'Sewa Tenda Kerucut 3x3 m untuk Satu Hari',
    'Rompi Lapangan Drill dengan Bordir Logo OPD',
    'Telur Asin Bakar isi 10 butir kotak kardus',
    'Toner 85A Hitam Kompatibel 1.600 Lembar',
    'Sambal Cumi Asin Pedas Botol 150 gr',
    'Pupuk Organik Cair 1 liter dari Kotoran Kambing',
  ])('%s', title => {
    expect(said(title)).toEqual([]);
  });
});

describe('titles that have one thing wrong', () => {
  it.each([
    ['Keripik pisang', 'title-short'],
    ['KERIPIK PISANG COKELAT BU NARTI 200 G', 'title-capitals'],
    ['Keripik Pisang Cokelat murah meriah 200 g', 'promo-word'],
    ['Batik Tulis Motif Pelo Ati harga grosir 2,4 m', 'promo-word'],
    ['Kopi Robusta Tombo 250 g hub 0857 1234 5678', 'contact-phone'],
    ['Kopi Robusta Tombo 250 g @kopi_tombo asli', 'contact-handle'],
    ['Kopi Robusta Tombo 250 g cek tokokopi.com', 'contact-link'],
    ['Sambal Cumi Halal Bu Narti Botol 150 gr', 'claim-halal'],
    ['Helm Proyek Standar SNI Warna Kuning', 'claim-sni'],
    ['Beras Merah Organik Pulen Kemasan 5 kg', 'claim-organic'],
    ['Meja Rapat Kayu Jati bersertifikat TKDN 40', 'claim-tkdn'],
    ['Lulur Bengkoang BPOM Wangi Melati 200 g', 'claim-bpom'],
  ])('%s: %s', (title, code) => {
    expect(said(title)).toEqual([code]);
  });
});

describe('descriptions', () => {
  it.each([
    ['Dibuat dari singkong pilihan. P-IRT 2063325010012-29. Tahan 6 bulan, simpan di tempat kering.', []],
    ['Ukuran 60 x 40 x 75 cm, berat 12 kg, bahan jati umur 15 tahun. Garansi 1 tahun.', []],
    ['Tersedia 250 g, 500 g dan 1 kg. Isi bersih tertera di kemasan.', []],
    ['Belum bersertifikat halal, sedang diurus.', []],
    ['Produk ini tidak memakai bahan organik.', []],
    ['Pemesanan banyak silakan chat WA admin.', ['contact-invite']],
    ['Bisa juga di Tokopedia dan Shopee kami.', ['contact-marketplace', 'contact-marketplace']],
    ['GRATIS ongkir, diskon besar!', ['promo-word', 'promo-word']],
  ])('%s', (description, codes) => {
    expect(said('Keripik Singkong Balado Bu Narti', description)).toEqual(codes);
  });
});

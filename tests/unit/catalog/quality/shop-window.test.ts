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
    'Pisang Sale Goreng Tepung Bu Darmi 200 g',
    'Tempat Sampah Organik dan Anorganik 50 liter',
    'Tenda Promosi Lipat 2 x 2 m Rangka Besi',
    'Stiker Halal Vinil 5 cm isi 100 lembar',
    'Paket Hampers Halal Bihalal isi 5 Toples',
    'Boneka Kupu-Kupu Kain Flanel Kupu Besar',
    'Kertas Resi Thermal 100 x 150 mm isi 500',
    'Kaos Polos S/M/L/XL Katun Combed 30s Hitam',
    'Monitor 24" Full HD Kabel HDMI dan VGA',
    'Termometer Ruang -10 °C sampai 50 °C Kayu',
    'Kemeja PDH Lengan Pendek Ukuran XXXXXL Drill',
    'Jamu Kunyit Asam Sirih Botol Kaca 330 ml',
    'Minyak Kayu Putih Asli Penyulingan 60 ml',
    'Lakban Cokelat 48 mm x 90 yard isi 6 Roll',
    'Kerupuk Udang Mentah 1/2 kg dan 1/4 kg',
    'Serbet Makan Kain 40 x 40 cm isi 12 pcs',
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
    ['Keripik Singkong Keripik Pisang Keripik Talas', 'word-repeated'],
    ['Keripik Singkong / Keripik Pisang / Camilan / Snack', 'title-separators'],
    ['⭐ Keripik Pisang Cokelat Bu Narti 200 g', 'symbol-decoration'],
    ['Keripik Pisang Cokelat Bu Narti 200 g!!!', 'symbol-decoration'],
    ['Keripik Рisang Cokelat Bu Narti 200 g', 'symbol-lookalike'],
    ['Keripik Pisang\u200b Cokelat Bu Narti 200 g', 'symbol-hidden'],
    ['Keripik Pisang Enaaaaak Bu Narti 200 g', 'letters-repeated'],
    ['keripik pisang cokelat bu Narti 200 g', 'sentence-lower-case'],
    ['Keripik Pisang Cokelat &amp; Keju Bu Narti', 'paste-markup'],
    ['Nama Produk di Sini Keripik Cokelat 200 g', 'paste-template'],
    ['Kopi Robusta Tombo 250 g O857 I234 S678', 'contact-phone'],
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
    ['Buka 08.00-17.00, 7 hari. Kode produksi 0812202611. Isi 12 pcs @kotak.', []],
    ['Ukuran tersedia 08, 10, 12, 14, 16. Tebal 0,8 1,0 1,2 1,5 mm.', []],
    ['Bahan jati; finishing melamin.\n• Tahan air\n• Garansi 1 tahun', []],
    ['Cocok untuk rapat, acara kantor, dll. dalam jumlah banyak.', []],
    ['BAHAN SINGKONG PILIHAN, RASA PEDAS MANIS.', ['description-capitals']],
    ['Keripik Singkong Balado Bu Narti', ['description-is-title']],
    ['<p>Singkong pilihan dari kebun sendiri, digoreng renyah.</p>', ['paste-markup']],
    ['Lorem ipsum dolor sit amet, singkong pilihan digoreng.', ['paste-template']],
    ['Pesan di nol delapan lima tujuh 1234 lima enam tujuh delapan.', ['contact-phone']],
  ])('%s', (description, codes) => {
    expect(said('Keripik Singkong Balado Bu Narti', description)).toEqual(codes);
  });
});

import { readGoods, type Trade } from './good.ts';

const brands = 'Padma, Nirwana, Sekar, Tirta, Arjuna, Bima';

export const officeTrades: Trade[] = [
  {
    code: 'atk',
    kbli: '47611',
    weight: 12,
    breadth: 2.6,
    shopNames: ['Toko ATK', 'Toko Buku', 'Alat Tulis', 'Stationery', 'Toko'],
    goods: readGoods(`
kertas | alat-tulis | rim | Kertas HVS {a} {b} {size} | 48000 | 70 gram:1, 75 gram:1.07, 80 gram:1.15 | A4, F4, A3, Kuarto | ${brands} | | Kertas putih untuk mesin fotokopi dan printer, isi lima ratus lembar.
pulpen | alat-tulis | lusin | Pulpen {a} {b} {size} | 27000 | 0.5 mm:1, 0.7 mm:1 | Hitam, Biru, Merah | ${brands} | | Tinta lancar dan cepat kering, isi dua belas batang.
map | alat-tulis | pak | Map {a} {b} {size} | 32000 | isi 20:0.5, isi 50:1 | Kertas, Plastik Kancing, Snelhecter, Batik, Gantung | Merah, Biru, Hijau, Kuning | | Map folio untuk arsip dan peserta pelatihan.
buku | alat-tulis | pak | Buku Tulis {a} {b} | 42000 | | 38 Lembar, 58 Lembar, 100 Lembar | ${brands} | | Isi sepuluh buku, garis jelas, kertas tidak tembus.
buku | alat-tulis | buah | Buku {a} {b} | 24000 | | Kas Folio, Ekspedisi, Agenda Surat, Tamu, Notulen | 100 Lembar, 200 Lembar | | Sampul keras dengan punggung kain.
amplop | alat-tulis | pak | Amplop {a} {b} {size} | 21000 | isi 100:1 | Putih, Cokelat, Airmail, Jendela | Kecil, Sedang, Besar, Folio | | Amplop dengan perekat rata.
tinta | alat-tulis | botol | Tinta Printer {a} {b} {size} | 78000 | 70 ml:1, 100 ml:1.3 | Hitam, Cyan, Magenta, Kuning | ${brands} | | Tinta isi ulang untuk printer bertangki.
stapler | alat-tulis | buah | Stapler {a} {b} | 23000 | | Kecil, Sedang, Besar, Tembak | ${brands} | | Rangka besi, tidak mudah macet.
spidol | alat-tulis | lusin | Spidol {a} {b} {size} | 84000 | isi 12:1 | Papan Tulis, Permanen, Warna | ${brands} | | Warna pekat, dapat diisi ulang.
ordner | alat-tulis | buah | Ordner {a} {b} | 29000 | | Folio, A4, Bantex Lokal | Hitam, Biru, Merah, Hijau | | Besi penjepit kuat untuk dua ratus lembar.
lakban | alat-tulis | buah | Lakban {a} {b} {size} | 13000 | 24 mm:0.6, 48 mm:1, 72 mm:1.4 | Bening, Cokelat, Hitam, Kertas | ${brands} | | Perekat kuat untuk kardus dan kabel.
gunting | alat-tulis | buah | Gunting {a} {b} | 15000 | | Kecil, Sedang, Besar | ${brands} | | Baja tahan karat dengan pegangan empuk.
`),
  },
  {
    code: 'percetakan',
    kbli: '18111',
    weight: 9,
    breadth: 1.1,
    shopNames: ['Percetakan', 'Cetak', 'Digital Printing', 'Fotokopi', 'Grafika'],
    goods: readGoods(`
spanduk | cetak | meter | Cetak Spanduk {a} {b} | 22000 | | Flexi 280 gram, Flexi 340 gram, Kain, Albatros | Mata Ayam, Lipat Jahit, Selongsong | | Cetak empat warna dari berkas Anda, selesai satu hari kerja.
fotokopi | cetak | lembar | Fotokopi {a} {b} | 250 | | HVS A4, HVS F4, HVS A3, Kertas Warna | Satu Sisi, Bolak-balik | | Fotokopi hitam putih untuk berkas rapat, diantar ke kantor.
jilid | cetak | buku | Jilid {a} {b} | 9000 | | Lakban, Spiral Kawat, Spiral Plastik, Keras, Langsung | A4, F4, A5 | | Jilid laporan dengan mika depan dan karton belakang.
brosur | cetak | rim | Cetak Brosur {a} {b} | 480000 | | Art Paper 120 gram, Art Paper 150 gram, HVS | A4, A5, Lipat Tiga | | Cetak dua sisi penuh warna, termasuk potong dan lipat.
undangan | cetak | lembar | Cetak Undangan {a} {b} | 3500 | | Dinas, Rapat, Syukuran, Peresmian | Satu Warna, Penuh Warna, Amplop | | Termasuk tata letak dan amplop.
stempel | cetak | buah | Stempel {a} {b} | 65000 | | Otomatis, Kayu, Flash | Bulat, Kotak, Tanggal | | Stempel jabatan selesai dalam satu jam.
kartu | cetak | kotak | Kartu {a} {b} | 45000 | | Nama, Peserta, Anggota, Tanda Pengenal | Isi 50, Isi 100 | | Cetak dua sisi dengan laminasi doff.
buku | cetak | buku | Cetak Buku {a} {b} | 38000 | | Laporan, Modul, Profil Desa, Saku | 50 Halaman, 100 Halaman, 200 Halaman | | Isi hitam putih, sampul penuh warna, jilid lem panas.
`),
  },
  {
    code: 'komputer',
    kbli: '47411',
    weight: 5,
    breadth: 1.3,
    shopNames: ['Komputer', 'Mitra Komputer', 'Servis Komputer', 'Elektronik'],
    goods: readGoods(`
flashdisk | elektronik | buah | Flashdisk {a} {b} | 65000 | | 16 GB, 32 GB, 64 GB, 128 GB | ${brands} | | Cakram kilat USB 3.0 dengan gantungan.
kabel | elektronik | buah | Kabel {a} {b} | 38000 | | HDMI, LAN Cat 6, USB Printer, VGA | 1.5 m, 3 m, 5 m, 10 m | | Kabel tembaga dengan konektor rapat.
printer | jasa-servis | buah | Servis Printer {a} | 125000 | | Tinta Bertangki, Laser, Dot Matrix, Pemindai | | | Bersih-bersih, reset dan uji cetak di kantor Anda, suku cadang dihitung terpisah.
laptop | jasa-servis | buah | Servis {a} {b} | 150000 | | Laptop, Komputer Meja, Proyektor, Layar | Pasang Ulang, Ganti Penyimpanan, Bersih-bersih | | Dikerjakan teknisi setempat dengan garansi tiga puluh hari.
tetikus | elektronik | buah | {a} {b} | 95000 | | Tetikus, Papan Ketik, Papan Ketik dan Tetikus, Headset | Berkabel, Nirkabel | | Alat bantu kerja dengan garansi toko satu tahun.
`),
  },
];

import { readGoods, type Trade } from './good.ts';

export const craftTrades: Trade[] = [
  {
    code: 'batik',
    kbli: '13134',
    weight: 7,
    breadth: 0.7,
    shopNames: ['Batik', 'Rumah Batik', 'Batik Tulis', 'Griya Batik'],
    goods: readGoods(`
batik | batik | lembar | Kain Batik Rifa'iyah {a} {b} 2 m | 185000 | | Pelo Ati, Kawung Jenggot, Tambal, Materos Satrio, Dlorong, Romo, Gemblong Sairis | Cap, Kombinasi, Tulis | | Batik pesisir Kalipucang dengan motif Rifa'iyah, warna tidak luntur pada cuci pertama.
batik | batik | lembar | Kain Batik Gringsing {a} {b} 2 m | 165000 | | Sisik Ikan, Buketan, Ukel, Ujungnegoro, Sogan, Sekar Jagad | Cap, Kombinasi, Tulis | | Batik dengan dasar gringsing, cocok untuk seragam kantor.
kemeja | batik | potong | Kemeja Batik {a} {b} | 145000 | | Lengan Panjang, Lengan Pendek | Ukuran S, Ukuran M, Ukuran L, Ukuran XL, Ukuran XXL | | Kemeja pria katun prima, jahitan kembar, kancing cadangan.
syal | batik | lembar | Selendang Batik {a} | 95000 | | Pelo Ati, Buketan, Kawung, Truntum, Sekar Jagad | | | Selendang untuk cendera mata tamu dinas, lengkap dengan kotak.
udeng | batik | buah | Udeng Batik {a} | 55000 | | Kawung, Gringsing, Parang, Polos | | | Ikat kepala siap pakai, lingkar dapat diatur.
`),
  },
  {
    code: 'konveksi',
    kbli: '14120',
    weight: 8,
    breadth: 0.9,
    shopNames: ['Konveksi', 'Penjahit', 'Modiste', 'Garmen', 'Tailor'],
    goods: readGoods(`
seragam | seragam | stel | Jahit Seragam {a} {b} | 165000 | | Dinas Harian, Batik, Olahraga, Linmas, Korpri, Sekolah, PKK | Pria, Wanita, Wanita Berjilbab | | Ongkos jahit lengkap dengan kancing dan bordir nama, tanpa kain, ukur di kantor Anda.
kaos | seragam | potong | Kaos {a} {b} | 62000 | | Katun Combed 24s, Katun Combed 30s, Dry Fit, Polo | Ukuran S, Ukuran M, Ukuran L, Ukuran XL, Ukuran XXL | | Kaos sablon plastisol satu sisi, minimal dua belas potong.
jaket | seragam | potong | Jaket {a} {b} | 185000 | | Parasut, Kanvas, Fleece, Taslan | Ukuran M, Ukuran L, Ukuran XL | | Jaket kegiatan dengan bordir dada dan punggung.
topi | seragam | buah | Topi {a} {b} | 32000 | | Rimba, Bisbol, Jala, Dinas | Hitam, Biru, Merah, Hijau | | Topi bordir komputer dengan tali pengatur.
rompi | seragam | potong | Rompi {a} {b} | 98000 | | Lapangan, Relawan, Media, Posyandu | Hitam, Oranye, Hijau, Biru | | Rompi berkantong dengan pita pantul cahaya.
mukena | seragam | stel | Mukena {a} {b} | 145000 | | Katun, Rayon, Bordir, Parasut | Dewasa, Anak | | Mukena halus dengan tas, cocok untuk musala kantor.
`),
  },
  {
    code: 'anyaman',
    kbli: '16291',
    weight: 6,
    breadth: 0.5,
    shopNames: ['Anyaman', 'Kerajinan', 'Bambu', 'Griya Kriya'],
    goods: readGoods(`
besek | anyaman-kayu | ikat | Besek Bambu {a} {size} | 32000 | isi 10:1, isi 20:1.9, isi 50:4.5 | 12 cm, 15 cm, 18 cm, 20 cm, Bertutup | | | Besek bambu apus dari Wonotunggal, kering dan bersih untuk wadah makanan.
tas | sepatu-tas | buah | Tas Anyaman {a} {b} | 85000 | | Pandan, Mendong, Bambu, Eceng Gondok | Kecil, Sedang, Besar, Seminar | | Tas untuk perlengkapan pelatihan, berpuring kain.
sapu | kebersihan | buah | Sapu {a} {b} | 18000 | | Lidi, Ijuk, Glagah, Rayung | Gagang Bambu, Gagang Kayu | | Sapu ikat rapat, tidak mudah rontok.
keset | kebersihan | buah | Keset {a} {b} | 22000 | | Sabut Kelapa, Kain Perca, Eceng Gondok | 40 x 60 cm, 50 x 80 cm | | Keset tebal untuk pintu kantor dan sekolah.
caping | anyaman-kayu | buah | Caping Bambu {a} | 25000 | | Polos, Lukis, Anak | | | Caping petani, dapat dilukis lambang kegiatan.
keranjang | anyaman-kayu | buah | Keranjang {a} {size} | 38000 | kecil:0.7, sedang:1, besar:1.6 | Parsel, Sampah, Buah, Cucian | | | Anyaman rotan dan bambu dengan rangka kuat.
`),
  },
  {
    code: 'mebel',
    kbli: '31001',
    weight: 6,
    breadth: 0.8,
    shopNames: ['Mebel', 'Meubel', 'Jati', 'Furniture', 'Ukir'],
    goods: readGoods(`
meja | mebel | buah | Meja {a} {b} {size} | 1250000 | 100 cm:0.8, 120 cm:1, 160 cm:1.5 | Kerja, Rapat, Komputer, Siswa, Resepsionis | Jati, Mahoni, Sungkai | | Kayu kering oven, sambungan pen, cat melamin dua lapis.
kursi | mebel | buah | Kursi {a} {b} | 475000 | | Tamu, Rapat, Siswa, Teras, Tunggu | Jati, Mahoni, Sungkai | | Kursi kayu dengan dudukan rata, tahan dipakai setiap hari.
lemari | mebel | buah | Lemari {a} {b} {size} | 2150000 | 2 pintu:1, 3 pintu:1.4 | Arsip, Buku, Piala, Pakaian | Jati, Mahoni, Sungkai | | Lemari berkunci dengan rak dapat diatur.
rak | mebel | buah | Rak {a} {b} | 680000 | | Buku, Sepatu, Brosur, Dokumen | Susun 3, Susun 4, Susun 5 | | Rak kayu yang diangkut utuh dan dipasang di tempat.
papan | mebel | buah | Papan {a} {size} | 320000 | 60 x 90 cm:0.6, 90 x 120 cm:1, 120 x 240 cm:2.2 | Tulis, Pengumuman, Data, Struktur Organisasi | | | Papan dengan bingkai kayu dan gantungan.
`),
  },
  {
    code: 'cendera-mata',
    kbli: '32909',
    weight: 4,
    breadth: 0.7,
    shopNames: ['Souvenir', 'Kriya', 'Galeri', 'Cendera Mata'],
    goods: readGoods(`
plakat | cendera-mata | buah | Plakat {a} {b} | 135000 | | Akrilik, Kayu, Resin, Kaca | Kecil, Sedang, Besar | | Plakat penghargaan lengkap dengan kotak beludru dan cetak nama.
mug | cendera-mata | buah | Mug {a} {b} | 28000 | | Keramik, Enamel, Bening | Putih, Hitam, Warna Dalam | | Mug cetak foto, aman untuk mesin cuci.
payung | cendera-mata | buah | Payung {a} {b} | 58000 | | Lipat, Golf, Tongkat | Polos, Sablon | | Payung kegiatan dengan sablon satu warna.
gantungan | cendera-mata | buah | Gantungan Kunci {a} {b} | 9000 | | Akrilik, Kulit, Kayu, Karet | Bulat, Kotak, Bentuk Khusus | | Cendera mata kecil untuk peserta kegiatan.
`),
  },
];

import { readGoods, type Trade } from './good.ts';

export const serviceTrades: Trade[] = [
  {
    code: 'sewa',
    kbli: '77292',
    weight: 5,
    breadth: 0.6,
    shopNames: ['Sewa Tenda', 'Rental', 'Dekorasi', 'Sound System'],
    goods: readGoods(`
tenda | jasa-acara | unit | Sewa Tenda {a} {size} | 450000 | 3 x 4 m:0.7, 4 x 6 m:1, 6 x 12 m:2.4 | Plafon, Sarnafil, Biasa, Kerucut | | | Sewa satu hari termasuk pasang dan bongkar.
kursi | jasa-acara | buah | Sewa Kursi {a} | 4500 | | Plastik, Lipat, Futura, Tiffany | | | Sewa satu hari, paling sedikit lima puluh buah.
suara | jasa-acara | paket | Sewa Pengeras Suara {a} | 850000 | | Rapat, Lapangan, Panggung, Portabel | | | Lengkap dengan operator dan dua mikrofon.
mobil | jasa-acara | hari | Sewa Mobil {a} {b} | 450000 | | Minibus, Bus Kecil, Bak Terbuka, Bus Sedang | Dengan Sopir, Tanpa Sopir | | Kendaraan bersih dan terawat, bahan bakar dihitung terpisah.
panggung | jasa-acara | meter | Sewa Panggung {a} | 75000 | | Rigging, Kayu, Portabel | | | Panggung rata dengan karpet dan tangga.
bunga | jasa-acara | buah | Karangan Bunga {a} {b} | 350000 | | Papan, Meja, Tangan | Ucapan Selamat, Duka Cita, Peresmian | | Bunga segar dari Bandar, diantar sampai tempat.
`),
  },
  {
    code: 'kebersihan',
    kbli: '47529',
    weight: 6,
    breadth: 1.2,
    shopNames: ['Toko', 'UD', 'Toko Bangunan', 'Alat Rumah Tangga'],
    goods: readGoods(`
sabun | kebersihan | botol | Sabun {a} {size} | 48000 | 1 liter:0.3, 4 liter:1, 5 liter:1.2 | Cuci Piring, Cuci Tangan, Lantai, Pel Pinus, Cuci Baju | | | Buatan kelompok usaha setempat, busa cukup dan mudah dibilas.
ember | rumah-tangga | buah | {a} {size} | 38000 | kecil:0.6, sedang:1, besar:1.6 | Ember, Baskom, Gayung dan Ember, Tempat Sampah | | | Plastik tebal dengan pegangan besi.
lampu | elektronik | buah | Lampu LED {a} {b} | 32000 | | 5 watt, 9 watt, 12 watt, 18 watt | Putih, Kuning | sni | Lampu hemat daya dengan garansi satu tahun.
cat | bahan-bangunan | buah | Cat {a} {b} {size} | 145000 | 1 kg:0.3, 5 kg:1, 25 kg:4.6 | Tembok Dalam, Tembok Luar, Kayu dan Besi | Putih, Krem, Hijau, Biru | | Daya tutup baik untuk ruang kantor dan sekolah.
paving | bahan-bangunan | m2 | Paving Blok {a} {b} | 78000 | | Bata, Segi Enam, Tiga Berlian | 6 cm, 8 cm | sni | Buatan Banyuputih, mutu K-200.
genteng | bahan-bangunan | buah | {a} {b} | 3500 | | Genteng, Bata Merah, Roster, Batako | Biasa, Pres | | Tanah liat bakar dari Subah.
pupuk | pupuk-bibit | karung | Pupuk {a} {size} | 38000 | 5 kg:0.5, 10 kg:1, 25 kg:2.3 | Kompos, Kandang, Kascing, Organik Cair | | | Pupuk matang untuk tanaman kantor dan kebun sekolah.
bibit | pupuk-bibit | batang | Bibit {a} {size} | 22000 | 40 cm:0.7, 80 cm:1, 150 cm:2 | Durian, Mangga, Kelengkeng, Sengon, Ketapang Kencana, Tabebuya | | | Bibit cangkok sehat dengan polibag.
`),
  },
  {
    code: 'jasa',
    kbli: '81210',
    weight: 4,
    breadth: 0.4,
    shopNames: ['Jasa', 'Karya', 'Bengkel', 'Servis'],
    goods: readGoods(`
sapu | jasa-servis | hari | Jasa Kebersihan {a} | 145000 | | Gedung, Taman, Kaca, Toilet Umum, Selokan | | | Dua petugas dengan alat sendiri, delapan jam.
kipas | jasa-servis | unit | Servis {a} {b} | 95000 | | AC Setengah PK, AC Satu PK, AC Dua PK, Kulkas, Pompa Air | Cuci, Isi Freon, Perbaikan | | Teknisi datang ke kantor, suku cadang dihitung terpisah.
motor | jasa-servis | unit | Servis {a} {b} | 85000 | | Motor Dinas, Mobil Dinas, Mobil Bak | Ringan, Ganti Oli, Rem | | Bengkel setempat dengan nota dan riwayat servis.
kamera | jasa-acara | paket | Dokumentasi {a} {b} | 650000 | | Foto, Video, Foto dan Video, Siaran Langsung | Setengah Hari, Satu Hari | | Hasil diserahkan dalam tiga hari.
`),
  },
];

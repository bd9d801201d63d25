import { readGoods, type Trade } from './good.ts';

const snack = '100 g:0.5, 200 g:0.9, 250 g:1, 500 g:1.9, 1 kg:3.6';

export const foodTrades: Trade[] = [
  {
    code: 'camilan',
    kbli: '10794',
    weight: 15,
    breadth: 0.6,
    shopNames: ['Camilan', 'Keripik', 'Emping', 'Kerupuk', 'Dapur', 'Snack'],
    goods: readGoods(`
emping | keripik-camilan | bungkus | Emping Melinjo Limpung {a} {size} | 32000 | ${snack} | Asin, Manis, Pedas, Original, Bawang | | pirt, halal | Emping dari melinjo tua pilihan yang dipipihkan dengan tangan lalu dijemur dua hari.
keripik | keripik-camilan | bungkus | Keripik Pisang {a} {size} | 17000 | ${snack} | Manis, Asin, Cokelat, Keju, Balado | | pirt, halal | Pisang kepok matang pohon, diiris tipis dan digoreng dengan minyak baru.
keripik | keripik-camilan | bungkus | Keripik Singkong {a} {size} | 14000 | ${snack} | Balado, Original, Bawang Daun, Jagung Manis, Keju | | pirt, halal | Singkong dari kebun sendiri, renyah tanpa pengawet.
keripik | keripik-camilan | bungkus | Keripik Tempe {a} {size} | 18000 | ${snack} | Daun Jeruk, Original, Pedas | | pirt, halal | Tempe kedelai diiris tipis, berbumbu ketumbar dan kencur.
kerupuk | keripik-camilan | bungkus | Kerupuk {a} {size} | 15000 | ${snack} | Udang, Ikan, Bawang, Rambak, Usek | | pirt, halal | Kerupuk goreng pasir, ringan dan tidak berminyak.
opak | keripik-camilan | bungkus | Opak {a} {size} | 12000 | ${snack} | Ketan, Singkong, Gula Aren | | pirt, halal | Camilan lama yang masih dibuat di tungku kayu.
kue | kue-kering-roti | toples | Kue Kering {a} {size} | 38000 | 250 g:0.55, 500 g:1, 1 kg:1.9 | Nastar, Kastengel, Putri Salju, Kacang, Semprit | | pirt, halal | Kue kering buatan rumah dengan mentega dan telur segar.
rempeyek | keripik-camilan | bungkus | Rempeyek {a} {size} | 16000 | 150 g:0.6, 250 g:1, 500 g:1.9 | Kacang, Teri, Rebon, Kedelai | | pirt, halal | Rempeyek tipis dengan isi penuh dan santan kental.
gula | gula-madu | bungkus | Gula Semut Aren {a} {size} | 24000 | 250 g:0.55, 500 g:1, 1 kg:1.9 | Original, Jahe, Kunyit | | pirt, halal | Gula aren bubuk dari nira Reban, larut tanpa endapan.
`),
  },
  {
    code: 'kopi-teh',
    kbli: '10761',
    weight: 6,
    breadth: 0.45,
    shopNames: ['Kopi', 'Kedai Kopi', 'Teh', 'Minuman'],
    goods: readGoods(`
kopi | kopi-teh | bungkus | Kopi Tombo {a} {b} {size} | 38000 | 100 g:0.55, 200 g:1, 250 g:1.2, 500 g:2.3, 1 kg:4.4 | Robusta, Arabika, Campur, Lanang | Bubuk, Biji Sangrai | pirt, halal | Kopi dari kebun di lereng Bandar, disangrai sedang dalam jumlah kecil.
kopi | kopi-teh | bungkus | Kopi Jahe {a} {size} | 22000 | 100 g:0.6, 200 g:1, 500 g:2.2 | Original, Gula Aren, Tanpa Gula | | pirt, halal | Bubuk kopi, jahe emprit dan gula aren, tinggal diseduh.
teh | kopi-teh | bungkus | Teh {a} {size} | 18000 | 100 g:0.6, 200 g:1, 500 g:2.3 | Melati, Hijau, Hitam, Tubruk | | pirt, halal | Teh pegunungan Blado yang dipetik pagi hari.
sirup | sirup-sari-buah | botol | Sirup {a} {size} | 28000 | 350 ml:0.65, 650 ml:1, 1 liter:1.5 | Jahe, Markisa, Melati, Rosela, Kunir Asam | | pirt, halal | Sirup sari buah asli dengan gula tebu.
madu | gula-madu | botol | Madu {a} {size} | 78000 | 150 ml:0.3, 350 ml:0.6, 650 ml:1 | Hutan, Randu, Kopi, Kelengkeng | | pirt, halal | Madu murni disaring dingin dari peternak lebah setempat.
`),
  },
  {
    code: 'katering',
    kbli: '56210',
    weight: 17,
    breadth: 0.5,
    shopNames: ['Katering', 'Catering', 'Dapur', 'Warung', 'Rumah Makan'],
    goods: readGoods(`
nasikotak | nasi-kotak | kotak | Nasi Kotak {a} {b} | 26000 | | Ayam Bakar, Ayam Goreng, Rendang, Ikan Bakar, Telur Balado, Gudeg, Pecel | Paket Hemat, Paket Lengkap, Paket Rapat | fresh, halal | Nasi putih, lauk utama, sayur, sambal, kerupuk, buah dan air mineral.
snackbox | kue-basah | kotak | Snack Box Isi {a} {b} | 13000 | | 3, 4, 5 | Kue Basah, Gurih Manis, Jajan Pasar, Roti | fresh, halal | Kudapan rapat dalam kotak karton, sudah termasuk air mineral gelas.
tumpeng | nasi-kotak | paket | Nasi Tumpeng {a} {size} | 450000 | 10 orang:0.7, 20 orang:1, 40 orang:1.8 | Kuning, Putih, Megono | | fresh, halal | Tumpeng dengan tujuh lauk, diantar satu jam sebelum acara.
prasmanan | nasi-kotak | porsi | Prasmanan {a} | 35000 | | Rapat Dinas, Pernikahan, Syukuran, Pelatihan, Kunjungan Kerja | | fresh, halal | Menu dua lauk, sup, sayur, buah dan minum, lengkap dengan alat makan.
serabi | kue-basah | kotak | Serabi Kalibeluk {a} {size} | 30000 | isi 5:0.55, isi 10:1 | Original, Gula Aren, Santan | | fresh, halal | Serabi tebal khas Kalibeluk, dipanggang di atas wajan tanah.
kopi | kue-basah | porsi | Coffee Break {a} | 18000 | | Pagi, Sore, Dua Kudapan, Kopi dan Teh | | fresh, halal | Minuman panas dan dua kue untuk istirahat rapat.
megono | nasi-kotak | kotak | Nasi Megono {a} | 17000 | | Tempe Garit, Ikan Asin, Ayam Suwir, Telur | | fresh, halal | Nasi dengan megono nangka muda khas pesisir.
airmineral | minuman-kemasan | dus | Air Mineral {a} {size} | 22000 | 220 ml isi 48:1, 330 ml isi 24:1.4, 600 ml isi 24:2 | Gelas, Botol | | halal, sni | Air minum kemasan untuk rapat, diantar ke kantor.
`),
  },
  {
    code: 'hasil-tani',
    kbli: '47211',
    weight: 9,
    breadth: 0.55,
    shopNames: ['Toko Tani', 'Sembako', 'Beras', 'Kelompok Tani', 'Warung'],
    goods: readGoods(`
beras | hasil-tani-segar | karung | Beras {a} {size} | 72000 | 5 kg:1, 10 kg:1.95, 25 kg:4.8 | Mentik Wangi, IR 64, Pandan Wangi, Merah, Hitam | | halal | Beras giling baru dari sawah Batang, tanpa pemutih.
gula | gula-madu | bungkus | Gula Aren Cetak {a} {size} | 21000 | 250 g:0.55, 500 g:1, 1 kg:1.9 | Original, Jahe, Serai | | pirt, halal | Gula aren Reban yang dimasak di wajan besi.
telur | hasil-tani-segar | pak | Telur Asin {a} {size} | 40000 | isi 6:0.62, isi 10:1, isi 20:1.9 | Rebus, Asap, Panggang | | fresh, halal | Telur bebek Tulis, kuningnya masir dan berminyak.
sayur | hasil-tani-segar | kg | Sayur Segar {a} {size} | 14000 | 1 kg:1, 5 kg:4.7 | Wortel, Kentang, Kubis, Buncis, Bayam, Cabai Rawit, Tomat | | fresh | Panen pagi dari Bawang dan Reban, dikirim hari itu juga.
minyak | makanan-kemasan | botol | Minyak {a} {size} | 32000 | 500 ml:0.55, 1 liter:1 | Kelapa, Kelapa Murni, Wijen | | pirt, halal | Minyak kelapa peras dingin buatan rumah tangga.
buah | hasil-tani-segar | kg | Buah {a} {size} | 18000 | 1 kg:1, 5 kg:4.7 | Pisang Raja, Pepaya, Jeruk, Melon, Semangka, Durian Kupas | | fresh | Buah matang pohon untuk rapat dan bingkisan.
`),
  },
  {
    code: 'perikanan',
    kbli: '10219',
    weight: 4,
    breadth: 0.4,
    shopNames: ['Abon', 'Olahan Ikan', 'Bandeng', 'Dapur Ikan'],
    goods: readGoods(`
abon | bumbu-sambal | toples | Abon {a} {b} {size} | 35000 | 100 g:0.7, 150 g:1, 250 g:1.6 | Lele, Tuna, Bandeng, Sapi | Original, Pedas | halal | Abon berserat panjang, ditiriskan dua kali sehingga kering.
bandeng | lauk-beku | bungkus | Bandeng {a} {size} | 48000 | isi 2:1, isi 4:1.9 | Presto, Asap, Otak-otak | | fresh, halal | Bandeng tambak Gringsing, duri lunak, dikemas hampa udara.
kerupuk | keripik-camilan | bungkus | Kerupuk Ikan {a} {size} | 19000 | ${snack} | Tenggiri, Belut, Teri | | pirt, halal | Kerupuk dengan daging ikan tiga puluh persen.
sambal | bumbu-sambal | botol | Sambal {a} {size} | 27000 | 150 g:0.8, 200 g:1 | Cumi, Teri, Bawang, Terasi, Roa | | pirt, halal | Sambal siap makan dengan cabai segar.
`),
  },
];

import type { StoryProduct } from '../story.ts';

type Described = Pick<StoryProduct, 'id' | 'title' | 'category'>;

/** What the word of a title says of an attribute. */
const SAID: Record<string, [attribute: string, word: RegExp, value: string][]> = {
  batik: [
    ['teknik-batik', /\btulis\b/i, 'tulis'],
    ['teknik-batik', /\bkombinasi\b/i, 'kombinasi'],
    ['teknik-batik', /\bcap\b/i, 'cap'],
    ['bahan', /\bkatun\b/i, 'katun prima'],
    ['motif', /gringsing/i, 'Gringsing'],
    ['motif', /rifa'iyah/i, "Rifa'iyah"],
  ],
  'kopi-teh': [
    ['jenis-kopi-teh', /robusta/i, 'robusta'],
    ['jenis-kopi-teh', /arabika/i, 'arabika'],
    ['jenis-kopi-teh', /teh hijau/i, 'teh-hijau'],
    ['jenis-kopi-teh', /teh melati/i, 'teh-melati'],
    ['jenis-kopi-teh', /\bteh\b/i, 'teh-hitam'],
    ['bentuk', /bubuk/i, 'bubuk'],
    ['bentuk', /biji/i, 'biji'],
  ],
  'keripik-camilan': [
    ['rasa', /asin/i, 'asin'],
    ['rasa', /manis/i, 'manis'],
    ['rasa', /pedas|balado/i, 'pedas'],
    ['rasa', /cokelat/i, 'cokelat'],
  ],
  cetak: [['ukuran-kertas', /\bA4\b/, 'a4']],
};

/** What an owner might write where the title says nothing; one of each, by the product's id. */
const WRITTEN: Record<string, Record<string, string[]>> = {
  'keripik-camilan': {
    rasa: ['gurih', 'asin gurih'],
    komposisi: ['bahan pilihan, garam, minyak kelapa', 'bahan segar, bumbu, minyak goreng'],
    kemasan: ['plastik', 'standing-pouch'],
  },
  'kue-kering-roti': { komposisi: ['tepung, mentega, telur, gula'], kemasan: ['toples'] },
  'bumbu-sambal': { komposisi: ['cabai, bawang, garam, minyak'], penyimpanan: ['suhu-ruang'] },
  'gula-madu': { asal: ['Reban, Batang', 'Blado, Batang'], kemasan: ['plastik', 'botol-kaca'] },
  'kopi-teh': { bentuk: ['bubuk'], asal: ['Desa Tombo, Bandar', 'Pagilaran, Blado'] },
  'sirup-sari-buah': { komposisi: ['sari buah, gula tebu, air'], kemasan: ['botol-kaca', 'botol-plastik'] },
  'nasi-kotak': {
    'minimal-pesan': ['20', '30'],
    'lama-pesan': ['1', '2'],
    'wilayah-antar': ['kota kabupaten dan sekitar'],
  },
  'kue-basah': {
    'minimal-pesan': ['25', '50'],
    'lama-pesan': ['1'],
    'wilayah-antar': ['kota kabupaten dan sekitar'],
  },
  batik: {
    'teknik-batik': ['cap'],
    bahan: ['katun prima', 'katun primisima'],
    ukuran: ['200 x 115 cm'],
    warna: ['sogan', 'biru tua'],
  },
  seragam: {
    bahan: ['katun', 'drill'],
    'ukuran-tersedia': ['S, M, L, XL', 'M, L, XL, XXL'],
    'waktu-kerja': ['7', '14'],
  },
  'anyaman-kayu': { bahan: ['bambu', 'rotan'], buatan: ['tangan'] },
  'cendera-mata': { bahan: ['akrilik', 'kayu'], 'tulisan-khusus': ['bisa'], 'waktu-kerja': ['5', '7'] },
  mebel: {
    bahan: ['kayu mahoni', 'kayu jati'],
    ukuran: ['120 x 60 x 75 cm', '45 x 45 x 90 cm'],
    warna: ['cokelat', 'cokelat tua'],
    garansi: ['12'],
  },
  cetak: { bahan: ['art paper'], 'warna-cetak': ['berwarna', 'hitam-putih'], 'waktu-kerja': ['2', '3'] },
  kebersihan: { bahan: ['serat alam', 'plastik'], wangi: ['serai', 'jeruk'] },
};

/**
 * Attributes of a product of the story: what its title says, and of two products in three what else the owner wrote. Taken from
 * the title and the id, so that no other chance of the story moves.
 */
export function attributesOf({ id, title, category }: Described): Record<string, string> {
  const said: Record<string, string> = {};
  for (const [attribute, word, value] of SAID[category] ?? [])
    if (word.test(title)) said[attribute] ??= value;
  const chance = Number.parseInt(id.replaceAll('-', '').slice(-6), 16);
  const written = WRITTEN[category] ?? {};
  for (const [attribute, values] of Object.entries(written)) {
    // A batik's technique is asked of everybody; the rest is advice that one in three does not follow.
    if (chance % 3 === 0 && attribute !== 'teknik-batik') continue;
    said[attribute] ??= values[chance % values.length] ?? '';
  }
  return said;
}

import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'T18-beda-bahasa';
const title = 'Keranjang Anyaman';
const languageOf = (description: string) => reportsOf(id, { title, description })[0]?.data?.language ?? null;

const english =
  'This basket is woven by hand from water hyacinth and it comes with a lid. You can use it for the storage of your clothes and toys, and it is easy to clean when needed.';
const javanese =
  'Keripik iki digawe saka telo pilihan sing wis diresiki lan digoreng nganggo minyak klapa. Rasane gurih lan ora pait, kanggo suguhan ing omah uga kanggo oleh-oleh. Ora nganggo pengawet, awet nganti telung wulan.';
const sundanese =
  'Ieu kiripik dijieun tina sampeu pilihan anu geus dikumbah beresih jeung digoreng ku minyak kalapa. Rasana gurih pisan sareng henteu pait, pikeun suguhan di imah atawa keur babawaan. Teu make pangawet, awet nepi ka tilu bulan.';
const german =
  'Dieser Korb wird von Hand geflochten und hat einen Deckel. Er passt zu jeder Einrichtung, hält viele Jahre und lässt sich mit kaltem Wasser reinigen, wenn er einmal schmutzig geworden sein sollte, was selten geschieht.';
const indonesian =
  'Keranjang ini dianyam dengan tangan dari eceng gondok dan dilengkapi tutup. Cocok untuk menyimpan pakaian atau mainan, mudah dibersihkan dengan air, dan tahan lama bila disimpan di tempat kering serta tidak terkena hujan.';
const facts =
  'Bahan: eceng gondok. Ukuran: 40 x 30 x 25 cm. Warna: cokelat. Berat: 800 g. Isi: 1 buah. Kemasan: kardus. Motif: polos. Jenis: keranjang tutup. Kapasitas: 20 liter. Garansi: 7 hari. Merek: Siti. Kualitas: ekspor. Panjang tali: 50 cm. Lebar tali: 3 cm.';

describe(id, () => {
  it.each([
    ['english', english],
    ['javanese', javanese],
    ['sundanese', sundanese],
    ['other', german],
  ])('finds %s', (language, description) => {
    expect(codesOf(id, { title, description })).toEqual(['description-language']);
    expect(languageOf(description)).toBe(language);
  });
  it('passes Indonesian, also as a list of facts without sentences', () => {
    expect(languageOf(indonesian)).toBeNull();
    expect(languageOf(facts)).toBeNull();
  });
  it('passes Indonesian with a name or a sentence in another language', () => {
    expect(languageOf(`${indonesian} Handmade with love for you and your home.`)).toBeNull();
    expect(languageOf(`${indonesian} Monggo pinarak, wis mesti kepenak.`)).toBeNull();
  });
  it('says nothing about fewer than 30 words', () => {
    const words = english.split(' ');
    expect(languageOf(words.slice(0, 29).join(' '))).toBeNull();
    expect(languageOf(words.slice(0, 30).join(' '))).toBe('english');
  });
  it('draws the line at 5 % of the words', () => {
    const filler = (count: number) =>
      Array.from(
        { length: count },
        (_, i) => `zqx${'abcdefghij'[i % 10]}${'klmnopqrst'[Math.floor(i / 10)]}`,
      );
    expect(languageOf(['yang', 'dan', ...filler(38)].join(' '))).toBeNull();
    expect(languageOf(['yang', ...filler(39)].join(' '))).toBe('other');
  });
  it('sees another script, though it has hardly any spaces', () => {
    expect(languageOf('这个篮子是用水葫芦手工编织的'.repeat(8))).toBe('other');
    expect(languageOf('ꦧꦠꦶꦏ꧀')).toBeNull();
  });
  it('does not take "oleh-oleh" for the word "oleh"', () => {
    expect(languageOf(`${javanese} Oleh-oleh, oleh-oleh.`)).toBe('javanese');
  });
});

import { describe, expect, it } from 'vitest';
import { T20 } from '~/catalog/quality/checks/text/T20-klaim-obat.ts';
import { runChecks } from '~/catalog/quality/run-checks.ts';
import { baseRules, contextOf, reportsOf } from '../../example-context.ts';

const id = 'T20-klaim-obat';
const title = 'Madu Hutan Randu Botol Kaca 650 ml';
const claims = (description: string, category = 'gula-madu') =>
  reportsOf(id, { title, category, description }).map(({ evidence }) => evidence);

describe(id, () => {
  it.each([
    ['Menyembuhkan segala penyakit.', 'Menyembuhkan'],
    ['Terbukti mengobati batuk menahun.', 'mengobati'],
    ['Kaya zat anti kanker.', 'anti kanker'],
    ['Kaya zat antikanker.', 'antikanker'],
    ['Obat batuk alami.', 'Obat batuk'],
    ['Obat alami untuk sakit kepala.', 'Obat alami untuk sakit kepala'],
    ['Menurunkan kolesterol dan gula.', 'Menurunkan kolesterol'],
    ['Bisa mencegah penyakit jantung.', 'mencegah penyakit'],
    ['Ampuh untuk asam urat.', 'Ampuh untuk asam urat'],
    ['Dijamin sembuh total!', 'sembuh total'],
    ['Tidak pahit, menyembuhkan luka.', 'menyembuhkan'],
    ['Tanpa pengawet, mengobati maag.', 'mengobati'],
  ])('catches %j', (description, evidence) => {
    expect(claims(description)).toEqual([evidence]);
  });
  it.each([
    'Tidak menyembuhkan penyakit apa pun.',
    'Bukan obat batuk.',
    'Produk ini bukan obat dan tidak dimaksudkan untuk mendiagnosis, mengobati, atau menyembuhkan penyakit.',
    'Tidak dapat mengobati penyakit.',
    'Belum terbukti menyembuhkan.',
    'Bukan pengganti obat.',
    'Camilan yang mengobati rindu kampung halaman.',
    'Menyembuhkan kangen masakan ibu.',
    'Menghilangkan bau amis pada ikan, lalu digoreng. Batuk tidak.',
    'Menurunkan suhu minyak sebelum ditiriskan.',
    'Dari tanaman obat keluarga di halaman.',
    'Sayur jantung pisang siap masak.',
    'Melawan arus zaman dengan resep nenek.',
    'Ayam bebas dari penyakit mulut dan kuku.',
    'Menjaga kesehatan, menyegarkan badan.',
  ])('passes %j', description => {
    expect(claims(description)).toEqual([]);
  });
  it.each([
    ['Jamu Kunyit Asam Sirih Bu Narti 330 ml', 'jamu-herbal'],
    ['Minyak Kayu Putih Cap Gajah 60 ml', 'kecantikan'],
    ['Wedang Uwuh Rempah Celup isi 10', 'jamu-herbal'],
    ['Jahe Merah Bubuk Tanaman Obat Keluarga 100 g', 'jamu-herbal'],
  ])('passes the name %j', (name, category) => {
    expect(reportsOf(id, { title: name, category })).toEqual([]);
  });
  it.each([
    ['jamu-herbal', 'done'],
    ['kecantikan', 'done'],
    ['katering', 'done'],
    ['batik', 'not-applicable'],
    ['alat-tulis', 'not-applicable'],
    ['', 'not-applicable'],
  ])('in %j is %s', (category, status) => {
    expect(runChecks(contextOf({ title, category }), baseRules, [T20])[0]?.status).toBe(status);
  });
  it('also applies by the second category', () => {
    const context = contextOf({ title, category: 'alat-tulis', alsoCategory: 'jamu-herbal' });
    expect(runChecks(context, baseRules, [T20])[0]?.status).toBe('done');
  });
  it('marks the claim from the verb to the illness', () => {
    const description = 'Manis. Menurunkan tensi dan gula darah.';
    const [found] = reportsOf(id, { title, category: 'gula-madu', description });
    expect(description.slice(found?.span?.start, found?.span?.end)).toBe('Menurunkan tensi');
  });
});

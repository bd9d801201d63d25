import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'T12-huruf-berulang';

describe(id, () => {
  it.each([
    ['Keripik Enaaaaak', 'letters-repeated', 'Enaaaaak'],
    ['Keripik Mantappppp', 'letters-repeated', 'Mantappppp'],
    ['Keripik sdfghjkl', 'letters-unreadable', 'sdfghjkl'],
    ['Keripik Bcdfgula', 'letters-unreadable', 'Bcdfgula'],
    ['Keripik aiueo', 'letters-unreadable', 'aiueo'],
  ])('catches %j', (title, code, word) => {
    expect(reportsOf(id, { title })).toMatchObject([{ code, evidence: word, data: { word } }]);
  });
  it.each([
    'Keripik Enaaaak',
    'Bangku bangkrut strengthen',
    'Kursi Angstrom nyanyian',
    'Lightstick matchstick nightstand',
    'Kaos XXXXXL',
    'Tipe XKCDRTS dan BPJSTK',
    'Kode AAAAA1 bcdfg7h',
    'Harga 100000 dan 55555',
    'Rhythm synthpop',
    'Isi ----- ===== !!!!!',
    'Pengkhianatan masyarakat',
    'ALAT TULIS KANTOR',
  ])('passes %j', title => {
    expect(codesOf(id, { title })).toEqual([]);
  });
  it('counts ng, ny, kh and sy as one: four consonants pass, five do not', () => {
    expect(codesOf(id, { title: 'angktra' })).toEqual([]);
    expect(codesOf(id, { title: 'angktrsa' })).toEqual(['letters-unreadable']);
  });
  it('names at most three words of a field', () => {
    const description = 'Haaaaaa hooooo huuuuu heeeee hiiiii';
    expect(reportsOf(id, { title: 'Emping', description })).toHaveLength(3);
  });
  it('looks into both fields', () => {
    const found = reportsOf(id, { title: 'Enaaaaak', description: 'Gurihhhhh' });
    expect(found.map(({ field }) => field)).toEqual(['title', 'description']);
  });
});

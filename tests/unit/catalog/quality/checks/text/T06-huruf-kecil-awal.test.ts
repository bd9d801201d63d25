import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'T06-huruf-kecil-awal';
const title = 'Emping Melinjo';

describe(id, () => {
  it('looks at the start of the title', () => {
    expect(reportsOf(id, { title: 'emping Melinjo' })).toMatchObject([
      { field: 'title', span: { start: 0, end: 6 }, evidence: 'emping', data: { word: 'emping' } },
    ]);
  });
  it.each(['iPhone 12 Silikon', 'e-Katalog Buku Panduan', '3 Kursi Rotan', '"Emping" asin', 'Emping'])(
    'passes the title %j',
    written => {
      expect(codesOf(id, { title: written })).toEqual([]);
    },
  );
  it('names the sentences of the description, three at most', () => {
    const description = 'renyah. gurih! asin? Enak. sedap. lezat.';
    expect(reportsOf(id, { title, description }).map(({ evidence }) => evidence)).toEqual([
      'renyah',
      'gurih',
      'asin',
    ]);
    expect(reportsOf(id, { title, description }, { most: 9 })).toHaveLength(5);
  });
  it('is advice for every field of its own', () => {
    expect(reportsOf(id, { title: 'emping', description: 'enak sekali.' }).map(({ field }) => field)).toEqual(
      ['title', 'description'],
    );
  });
  it.each([
    'Rasa asin, manis, dll. untuk acara kantor.',
    'Ukuran 25 cm. lebar, panjang 30 cm.',
    'Tersedia:\n1. asin\n2. manis',
    'Gurih... renyah sekali.',
    'Alamat Jl. mawar No. 5.',
    'Enak! Gurih? Ya.',
    'Bahan singkong\nbumbu balado',
  ])('passes %j', description => {
    expect(codesOf(id, { title, description })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'T10-kontak-di-teks';

describe(id, () => {
  it('looks into title, description and brand', () => {
    const found = reportsOf(id, { title: 'Kopi 08123456789', description: 'tulis a@b.id', brand: '@kopiku' });
    expect(found.map(({ field, code }) => [field, code])).toEqual([
      ['title', 'contact-phone'],
      ['description', 'contact-email'],
      ['brand', 'contact-handle'],
    ]);
  });
  it('marks exactly the contact', () => {
    const description = 'Pesan ke 0812-3456-7890 ya';
    const [found] = reportsOf(id, { title: 'Kopi', description });
    expect(description.slice(found?.span?.start, found?.span?.end)).toBe('0812-3456-7890');
  });
  it('declares every code that it can report', () => {
    expect(
      codesOf(id, { title: 'Kopi', description: 'WA: 08123456789, www.a.id, a@b.id, @abc, shopee, chat WA' }),
    ).toEqual(
      expect.arrayContaining(['contact-link', 'contact-email', 'contact-handle', 'contact-marketplace']),
    );
  });
  it.each([
    'Lakban Tokopedia Hitam 48 mm',
    'Kertas resi Shopee 100 x 150 mm',
    'Teh celup 3 dus @karton',
    'Gula 12 bungkus @250 g',
    'Cangkul cap Wahid 08',
  ])('passes the title %j', title => {
    expect(codesOf(id, { title })).toEqual([]);
  });
  it.each([
    ['siti [at] contoh.id', 'contact-email'],
    ['siti (at) contoh (dot) id', 'contact-email'],
    ['Telp. (0285) 391234', 'contact-invite'],
    ['Lihat di Tokped', 'contact-marketplace'],
    ['o8i2 345S 789O', 'contact-phone'],
  ])('sees through %j', (description, code) => {
    expect(codesOf(id, { title: 'Kopi', description })).toContain(code);
  });
  it('passes permit numbers, prices and sizes', () => {
    const description =
      'P-IRT 2063325010012-29, NIB 1234567890123, Rp 15.000.000, 120 x 60 x 75 cm, BPOM MD 867011001123';
    expect(codesOf(id, { title: 'Kopi 250 g', description })).toEqual([]);
  });
});

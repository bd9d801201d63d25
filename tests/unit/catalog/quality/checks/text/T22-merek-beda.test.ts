import { describe, expect, it } from 'vitest';
import { T22 } from '~/catalog/quality/checks/text/T22-merek-beda.ts';
import { runChecks } from '~/catalog/quality/run-checks.ts';
import { baseRules, codesOf, contextOf, reportsOf } from '../../example-context.ts';

const id = 'T22-merek-beda';

describe(id, () => {
  it.each([
    ['Emping Melinjo Asin 250 g', 'Bu Siti'],
    ['Emping Melinjo Siti 250 g', 'Bu Siti'],
  ])('misses the brand in %j', (title, brand) => {
    expect(reportsOf(id, { title, brand })).toMatchObject([
      { code: 'brand-not-in-title', evidence: title, data: { brand } },
    ]);
  });
  it.each([
    ['Emping Melinjo Bu Siti 250 g', 'Bu Siti'],
    ['Emping Melinjo BUSITI 250 g', 'Bu Siti'],
    ['Emping Melinjo Bu-Siti 250 g', 'bu siti'],
    ['Emping Bu Rini dan Siti 250 g', 'Siti Bu'],
    ['Emping Melinjo Bu Siti 250 g', 'CV Bu Siti'],
    ['Emping Melinjo 250 g', 'Tanpa Merek'],
    ['Emping Melinjo 250 g', '-'],
    ['Emping Melinjo 250 g', '!!!'],
    ['Batik L\u2019Amour Tulis', 'L\u2019Amour'],
  ])('passes %j with brand %j', (title, brand) => {
    expect(codesOf(id, { title, brand })).toEqual([]);
  });
  it('finds another well-known brand in the title, and says no more than that', () => {
    expect(reportsOf(id, { title: 'Mi Goreng Indomie Pedas 85 g', brand: 'Bu Siti' })).toMatchObject([
      { code: 'brand-other-in-title', evidence: 'Indomie', data: { other: 'Indomie', brand: 'Bu Siti' } },
    ]);
  });
  it.each([
    'Tinta Bu Siti untuk Printer Epson 65 ml',
    'Casing Bu Siti iPhone 12 Silikon',
    'Bu Siti Toner Kompatibel Canon 325',
    'Keripik Bu Siti Rasa Indomie Goreng',
  ])('passes %j: made for the other brand', title => {
    expect(codesOf(id, { title, brand: 'Bu Siti' })).toEqual([]);
  });
  it('takes the brand that the owner states, also where it holds a well-known one', () => {
    expect(codesOf(id, { title: 'Roti Tawar Sari Roti Batang', brand: 'Sari Roti Batang' })).toEqual([]);
    expect(codesOf(id, { title: 'Indomie Goreng isi 40', brand: 'Indomie' })).toEqual([]);
  });
  it('takes the brand on a paper and the name of the business for the owner\u2019s', () => {
    const title = 'Emping Bu Siti Wardah 250 g';
    expect(codesOf(id, { title, brand: 'Bu Siti' })).toEqual(['brand-other-in-title']);
    expect(codesOf(id, { title, brand: 'Bu Siti', vendor: { names: ['Toko Wardah'] } })).toEqual([]);
    expect(codesOf(id, { title, brand: 'Bu Siti', documents: [{ kind: 'merek', brand: 'Wardah' }] })).toEqual(
      [],
    );
  });
  it('passes the name of the business in place of a brand', () => {
    const title = 'Emping Melinjo Asin 250 g';
    expect(codesOf(id, { title, brand: 'Rumah Siti', vendor: { names: ['Rumah Siti'] } })).toEqual([]);
    expect(codesOf(id, { title, brand: 'Warung Bu Siti' })).toEqual([]);
  });
  it('passes everyday words that are also brands', () => {
    expect(codesOf(id, { title: 'Batu Bata Merah Pak Karso per 100', brand: 'Pak Karso' })).toEqual([]);
    expect(codesOf(id, { title: 'Keripik Apple Pak Karso 100 g', brand: 'Pak Karso' })).toEqual([]);
  });
  it('is not applicable without a brand', () => {
    const context = contextOf({ title: 'Mi Goreng Indomie' });
    expect(runChecks(context, baseRules, [T22])[0]?.status).toBe('not-applicable');
  });
});

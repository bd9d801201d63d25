import { describe, expect, it } from 'vitest';
import { U05 } from '~/catalog/quality/checks/unit/U05-kategori-bertentangan.ts';
import { codesOf, contextOf, reportsOf } from '../../example-context.ts';

const id = 'U05-kategori-bertentangan';
const of = (category: string, alsoCategory: string) => ({ title: 'Barang', category, alsoCategory });

describe(id, () => {
  it.each([
    ['keripik-camilan', 'batik'],
    ['pupuk-bibit', 'pakan-ternak'],
    ['kopi-teh', 'mebel'],
    ['kecantikan', 'bahan-bangunan'],
  ])('catches %s with %s, both ways', (a, b) => {
    expect(codesOf(id, of(a, b))).toEqual(['categories-opposite']);
    expect(codesOf(id, of(b, a))).toEqual(['categories-opposite']);
  });
  it.each([
    ['cendera-mata', 'anyaman-kayu'],
    ['daging-ikan-segar', 'makanan-kemasan'],
    ['seragam', 'jasa-jahit'],
    ['batik', 'batik'],
    ['keripik-camilan', 'tidak-ada'],
  ])('passes %s with %s', (a, b) => {
    expect(codesOf(id, of(a, b))).toEqual([]);
  });
  it('names both categories', () => {
    expect(reportsOf(id, of('keripik-camilan', 'batik'))[0]?.data).toEqual({
      category: 'keripik-camilan',
      otherCategory: 'batik',
    });
  });
  it('does not apply to a listing with one category', () => {
    expect(U05.meta.appliesTo(contextOf({ title: 'Barang', category: 'batik' }))).toBe(false);
  });
});

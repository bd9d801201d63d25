import { describe, expect, it } from 'vitest';
import { allCategories } from '~/catalog/category.ts';
import { codesOf, reportsOf, tree } from '../../example-context.ts';

const id = 'U03-satuan-tak-cocok';
const of = (category: string, unit: string) => ({ title: 'Barang', category, unit });

describe(id, () => {
  it.each([
    ['jasa-servis-ac', 'kg'],
    ['jasa-acara', 'liter'],
    ['sirup-sari-buah', 'meter'],
    ['kopi-teh', 'm2'],
    ['nasi-kotak', 'jam'],
    ['mebel', 'kg'],
    ['batik', 'liter'],
    ['keripik-camilan', 'hari'],
    ['cendera-mata', 'kwintal'],
  ])('catches %s by %s', (category, unit) => {
    expect(codesOf(id, of(category, unit))).toEqual(['unit-unusual']);
  });
  it.each([
    ['keripik-camilan', 'ons'],
    ['keripik-camilan', 'kaleng'],
    ['batik', 'yard'],
    ['hasil-tani-segar', 'kwintal'],
    ['jasa-servis-ac', 'titik'],
    ['bahan-bangunan', 'm3'],
    ['mebel', 'pcs'],
    ['nasi-kotak', 'box'],
  ])('passes %s by %s, a sister of a usual unit', (category, unit) => {
    expect(codesOf(id, of(category, unit))).toEqual([]);
  });
  it('lets every unit pass that a category itself names', () => {
    for (const { code, units } of allCategories(tree)) {
      for (const unit of units) expect(codesOf(id, of(code, unit)), `${code} ${unit}`).toEqual([]);
    }
  });
  it('leaves an unknown unit to U01', () => {
    expect(codesOf(id, of('keripik-camilan', 'segenggam'))).toEqual([]);
  });
  it('names the usual units', () => {
    expect(reportsOf(id, of('jasa-servis-ac', 'kg'))[0]?.data).toEqual({
      unit: 'kg',
      category: 'jasa-servis-ac',
      units: 'unit, paket, kali, titik',
    });
  });
});

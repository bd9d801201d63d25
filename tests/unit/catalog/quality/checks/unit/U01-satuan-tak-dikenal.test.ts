import { describe, expect, it } from 'vitest';
import { U01 } from '~/catalog/quality/checks/unit/U01-satuan-tak-dikenal.ts';
import { codesOf, contextOf, reportsOf } from '../../example-context.ts';

const id = 'U01-satuan-tak-dikenal';
const of = (unit: string, category = 'keripik-camilan') => ({ title: 'Emping Melinjo', category, unit });

describe(id, () => {
  it.each(['segenggam', 'sesuai pesanan', 'xxx', '-', '12', 'secukupnya', 'macam macam'])(
    'catches %j',
    unit => {
      expect(codesOf(id, of(unit))).toEqual(['unit-unknown']);
    },
  );
  it.each([
    'buah',
    'PCS',
    'pcs.',
    'bks',
    'per kg',
    '/dus',
    'kilo',
    'Ltr',
    'box',
    'm²',
    'meter persegi',
    'm3',
    'lusin',
  ])('passes %j', unit => {
    expect(codesOf(id, of(unit))).toEqual([]);
  });
  it.each([
    'bungkus (250 g)',
    'dus isi 40',
    '1 botol',
    'pack/bungkus',
    'paket hemat',
    'orang/hari',
    'set lengkap',
  ])('passes %j: a known unit with more words', unit => {
    expect(codesOf(id, of(unit))).toEqual([]);
  });
  it('names units that fit the category, or common ones', () => {
    expect(reportsOf(id, of('segenggam'))[0]?.data?.units).toMatch(/^bungkus, /);
    expect(reportsOf(id, { title: 'Emping', unit: 'segenggam' })[0]?.data?.units).toBe(
      'buah, kg, liter, dus, paket',
    );
  });
  it('leaves an empty unit to C01', () => {
    expect(U01.meta.appliesTo(contextOf({ title: 'Emping' }))).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'C01-wajib-kategori';

describe(id, () => {
  it('asks category and unit of everybody', () => {
    expect(codesOf(id, { title: 'Kopi' })).toEqual(['category-missing', 'unit-missing']);
  });
  it('asks a net content where the category does', () => {
    expect(codesOf(id, { title: 'Kopi', category: 'kopi-teh', unit: 'bungkus' })).toEqual([
      'net-content-missing',
    ]);
    expect(codesOf(id, { title: 'Kursi', category: 'mebel', unit: 'buah' })).toEqual([]);
  });
  it('does not count an unreadable net content', () => {
    expect(
      codesOf(id, { title: 'Kopi', category: 'kopi-teh', unit: 'bungkus', netContent: 'satu genggam' }),
    ).toEqual(['net-content-missing']);
  });
  it('asks what the channel asks besides', () => {
    const given = { title: 'Kursi', category: 'mebel', unit: 'buah' };
    expect(codesOf(id, given, { required: ['description', 'brand'] })).toEqual([
      'description-missing',
      'brand-missing',
    ]);
  });
  it('points at the field to fill', () => {
    expect(reportsOf(id, { title: 'Kopi' }).map(({ field, fix }) => [field, fix])).toEqual([
      ['category', 'fill-category'],
      ['unit', 'fill-unit'],
    ]);
  });
});

describe(`${id}: attributes of the category`, () => {
  const bus = (attributes: Record<string, string>) => ({
    title: 'Sewa Minibus',
    category: 'sewa-kendaraan',
    unit: 'hari',
    attributes,
  });
  it('asks them in one finding', () => {
    expect(reportsOf(id, bus({}))).toMatchObject([
      {
        code: 'attribute-missing',
        field: 'attributes',
        fix: 'fill-attribute',
        data: { attributes: 'pengemudi', count: 1 },
      },
    ]);
  });
  it('counts a blank as missing and any value as filled', () => {
    expect(codesOf(id, bus({ pengemudi: ' ' }))).toEqual(['attribute-missing']);
    expect(codesOf(id, bus({ pengemudi: 'dengan' }))).toEqual([]);
  });
  it('asks none of a category that has none', () => {
    expect(codesOf(id, { title: 'Kursi', category: 'lain-lain', unit: 'buah' })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { nameCodes } from '~/catalog/quality/name-codes.server.ts';

describe('nameCodes', () => {
  it('names categories, attributes and units in the language of the reader', () => {
    const data = {
      category: 'kopi-teh',
      otherCategory: 'batik',
      attributes: 'bahan,ukuran',
      units: 'buah, kg',
    };
    expect(nameCodes(data, 'id')).toEqual({
      category: 'Kopi dan teh',
      otherCategory: 'Kain dan baju batik',
      attributes: 'bahan, ukuran',
      units: 'buah, kg',
    });
    expect(nameCodes(data, 'en')).toEqual({
      category: 'Coffee and tea',
      otherCategory: 'Batik cloth and clothing',
      attributes: 'material, size',
      units: 'piece, kg',
    });
  });
  it('leaves everything else as it is', () => {
    const data = { other: 'batik', unit: 'buah', count: 3, title: 'kopi-teh' };
    expect(nameCodes(data, 'en')).toBe(data);
    expect(nameCodes(undefined, 'id')).toBeUndefined();
  });
  it('leaves what it does not know', () => {
    const data = { category: 'Kopi dan teh', attributes: 'kesaktian', units: 'segenggam', otherCategory: 5 };
    expect(nameCodes(data, 'id')).toEqual(data);
  });
});

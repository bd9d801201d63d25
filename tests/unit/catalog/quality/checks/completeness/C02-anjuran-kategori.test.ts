import { describe, expect, it } from 'vitest';
import { C02 } from '~/catalog/quality/checks/completeness/C02-anjuran-kategori.ts';
import { codesOf, contextOf, reportsOf } from '../../example-context.ts';

const id = 'C02-anjuran-kategori';
/** Furniture advises bahan, ukuran, warna, perakitan and garansi. */
const chair = (attributes: Record<string, string>) => ({
  title: 'Kursi Tamu',
  category: 'mebel',
  attributes,
});

describe(id, () => {
  it('speaks below three of five and is silent from there', () => {
    expect(codesOf(id, chair({ bahan: 'jati', ukuran: '60 cm' }))).toEqual(['advised-missing']);
    expect(codesOf(id, chair({ bahan: 'jati', ukuran: '60 cm', warna: 'cokelat' }))).toEqual([]);
  });
  it('names what to add first and what that makes of it', () => {
    expect(reportsOf(id, chair({}))[0]?.data).toEqual({
      attributes: 'bahan,ukuran,warna',
      filled: 0,
      after: 60,
    });
    expect(reportsOf(id, chair({ garansi: '12', ukuran: '60 cm' }))[0]?.data).toEqual({
      attributes: 'bahan',
      filled: 40,
      after: 60,
    });
  });
  it('counts neither blanks nor attributes of other categories', () => {
    expect(reportsOf(id, chair({ bahan: '  ', rasa: 'asin', daya: '5' }))[0]?.data?.filled).toBe(0);
  });
  it('takes the share from the options', () => {
    expect(codesOf(id, chair({ bahan: 'jati' }), { share: 0.2 })).toEqual([]);
    expect(codesOf(id, chair({ bahan: 'jati', ukuran: 'x', warna: 'y' }), { share: 1 })).toEqual([
      'advised-missing',
    ]);
  });
  it('does not apply without a category', () => {
    expect(C02.meta.appliesTo(contextOf({ title: 'Kursi' }))).toBe(false);
  });
});

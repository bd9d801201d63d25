import { describe, expect, it } from 'vitest';
import { U04 } from '~/catalog/quality/checks/unit/U04-kategori-meleset.ts';
import { codesOf, contextOf, reportsOf } from '../../example-context.ts';

const id = 'U04-kategori-meleset';

/** Five similar listings by their categories, most similar first. */
const around = (...found: [category: string, similarity: number][]) => ({
  title: 'Kopi Robusta Tombo 200 g',
  category: 'sirup-sari-buah',
  around: {
    alike: found.map(([category, similarity]) => ({ title: `Kopi di ${category}`, category, similarity })),
  },
});

describe(id, () => {
  it('speaks when four of five stand in one other category', () => {
    const given = around(
      ['kopi-teh', 0.8],
      ['kopi-teh', 0.6],
      ['mebel', 0.5],
      ['kopi-teh', 0.5],
      ['kopi-teh', 0.3],
    );
    expect(reportsOf(id, given)).toMatchObject([
      {
        code: 'category-elsewhere',
        field: 'category',
        evidence: 'Kopi di kopi-teh',
        data: { category: 'sirup-sari-buah', otherCategory: 'kopi-teh', count: 4 },
      },
    ]);
  });
  it.each([
    [
      'three of five',
      around(['kopi-teh', 0.8], ['kopi-teh', 0.6], ['kopi-teh', 0.5], ['mebel', 0.5], ['batik', 0.4]),
    ],
    [
      'one that is too unlike',
      around(['kopi-teh', 0.8], ['kopi-teh', 0.6], ['kopi-teh', 0.5], ['kopi-teh', 0.29]),
    ],
    [
      'several other categories',
      around(['kopi-teh', 0.8], ['kopi-teh', 0.6], ['mebel', 0.5], ['mebel', 0.5]),
    ],
    [
      'its own category',
      around(...Array.from({ length: 5 }, () => ['sirup-sari-buah', 0.9] as [string, number])),
    ],
    [
      'the category for what fits nowhere',
      around(...Array.from({ length: 5 }, () => ['lain-lain', 0.9] as [string, number])),
    ],
    [
      'only four known, one of them its own',
      around(['kopi-teh', 0.8], ['kopi-teh', 0.6], ['kopi-teh', 0.5], ['sirup-sari-buah', 0.5]),
    ],
  ])('is silent with %s', (_, given) => {
    expect(codesOf(id, given)).toEqual([]);
  });
  it('does not apply where nothing alike is known, or the category is not', () => {
    expect(U04.meta.appliesTo(contextOf(around()))).toBe(false);
    expect(U04.meta.appliesTo(contextOf({ ...around(['kopi-teh', 1]), category: 'zzz' }))).toBe(false);
  });
  it('takes its measure from the options', () => {
    const given = around(['kopi-teh', 0.8], ['kopi-teh', 0.2]);
    expect(codesOf(id, given, { votes: 2, similarity: 0.2 })).toEqual(['category-elsewhere']);
  });
});

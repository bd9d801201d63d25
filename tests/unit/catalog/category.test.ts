import { describe, expect, it } from 'vitest';
import { allCategories, categoryByCode, categoryTreeSchema, recognizeCategory } from '~/catalog/category.ts';
import { tree } from './quality/example-context.ts';

const recognized = (written: string) => recognizeCategory(tree, written)?.code ?? null;

describe('the category tree', () => {
  it('has no code twice', () => {
    const codes = [...tree.groups, ...allCategories(tree)].map(entry => entry.code);
    expect(new Set(codes).size).toBe(codes.length);
  });
  it('asks a net content of every packaged food', () => {
    for (const category of allCategories(tree).filter(c => c.kind === 'packaged-food')) {
      expect(category.requires, category.code).toContain('net-content');
    }
  });
  it('gives every category a unit to sell by', () => {
    expect(allCategories(tree).filter(category => category.units.length === 0)).toEqual([]);
  });
  it('uses every word for one category only', () => {
    const words = allCategories(tree).flatMap(category => category.words);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
  it('is refused with an unknown kind', () => {
    const broken = structuredClone(tree) as unknown as { groups: { categories: { kind: string }[] }[] };
    broken.groups[0]!.categories[0]!.kind = 'magic';
    expect(categoryTreeSchema.safeParse(broken).success).toBe(false);
  });
});

describe('recognizeCategory', () => {
  it.each([
    ['keripik-camilan', 'keripik-camilan'],
    ['Keripik dan camilan', 'keripik-camilan'],
    ['Chips and snacks', 'keripik-camilan'],
    ['KRIPIK', 'keripik-camilan'],
    ['Makanan > Makanan Ringan', 'keripik-camilan'],
    ['Food and Drink', 'makanan-kemasan'],
    ['Sabun mandi', 'kecantikan'],
    ['kue basah tradisional', 'kue-basah'],
    ['Jasa cuci karpet', 'jasa-kebersihan'],
  ])('%s → %s', (written, code) => {
    expect(recognized(written)).toBe(code);
  });
  it.each(['', '   ', 'zzz', 'batiknya'])('knows nothing for %j', written => {
    expect(recognized(written)).toBeNull();
  });
});

describe('categoryByCode', () => {
  it('finds a code and nothing else', () => {
    expect(categoryByCode(tree, 'mebel')?.name.id).toBe('Mebel');
    expect(categoryByCode(tree, 'Mebel')).toBeNull();
  });
});

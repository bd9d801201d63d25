import { describe, expect, it } from 'vitest';
import { allCategories, type Category, type CategoryTree, categoryTreeSchema } from '~/catalog/category.ts';
import { loadCategoryTree, loadProfile } from '~/catalog/quality/load-rules.server.ts';
import { checkCategoryProfiles } from './rules/category-profiles';

/** The tree with one category changed. */
function changed(change: (category: Category) => Partial<Category>): CategoryTree {
  const tree = structuredClone(loadCategoryTree());
  const [first] = tree.groups[0]?.categories ?? [];
  if (first) Object.assign(first, change(first));
  return tree;
}

describe('category profiles', () => {
  it('keep what they promise', () => {
    expect(checkCategoryProfiles(loadCategoryTree())).toEqual([]);
  });
  it('are a good working list: between 40 and 70 categories', () => {
    const count = allCategories(loadCategoryTree()).length;
    expect(count).toBeGreaterThanOrEqual(40);
    expect(count).toBeLessThanOrEqual(70);
  });
  it('name every paper with its regulation where the whole category is under SNI', () => {
    for (const { code, sni, documents } of allCategories(loadCategoryTree())) {
      if (sni === undefined) continue;
      expect(sni, code).toMatch(/\d/);
      expect(documents, code).toContain('sni');
    }
  });
  it('hold the category that U04 never proposes', () => {
    const { never } = (loadProfile('base').checks['U04-kategori-meleset']?.options ?? {}) as {
      never: string[];
    };
    const codes = allCategories(loadCategoryTree()).map(({ code }) => code);
    expect(never.filter(code => !codes.includes(code))).toEqual([]);
  });
});

describe('the gate on category profiles', () => {
  it.each([
    ['no unit', changed(() => ({ units: [] }))],
    ['a unit twice', changed(({ units }) => ({ units: [...units, ...units] }))],
    ['unknown unit', changed(() => ({ units: ['segenggam'] }))],
    ['unknown attribute', changed(() => ({ advised: ['kesaktian'] }))],
    ['an attribute twice', changed(({ advised }) => ({ required: advised.slice(0, 1) }))],
    ['0 attributes', changed(() => ({ advised: [], required: [] }))],
    ['opposite of unknown', changed(() => ({ opposites: ['tidak-ada'] }))],
    ['which does not say so', changed(() => ({ opposites: ['lain-lain'] }))],
    ['without usual contents', changed(() => ({ contents: [] }))],
    ['a service with a unit price', changed(() => ({ kind: 'service' }))],
  ])('finds %s', (what, tree) => {
    expect(checkCategoryProfiles(tree).join('\n')).toContain(what);
  });

  it('finds an attribute that nobody asks, and one without words', () => {
    const tree = structuredClone(loadCategoryTree());
    tree.attributes.kesaktian = { name: { id: 'Kesaktian', en: ' ' }, kind: 'text', choices: [] };
    expect(checkCategoryProfiles(tree)).toEqual([
      'attribute kesaktian: no category asks it',
      'attribute kesaktian: words missing',
    ]);
  });
});

describe('the schema of the tree', () => {
  const category = { code: 'a', name: { id: 'A', en: 'A' }, kind: 'goods', unitPrice: 'buah' };
  const parse = (given: object, rest: object = {}) =>
    categoryTreeSchema.safeParse({
      version: 1,
      attributes: {},
      groups: [{ code: 'g', name: { id: 'G', en: 'G' }, categories: [{ ...category, ...given }] }],
      ...rest,
    }).success;

  it('takes a plain category', () => {
    expect(parse({ units: ['kg'], contents: [['10 g', '5 kg']] })).toBe(true);
  });
  it.each([
    ['an unknown unit', { units: ['segenggam'] }],
    ['an alias for a unit', { units: ['pcs'] }],
    ['an unreadable content', { contents: [['sedikit', '5 kg']] }],
    ['a range between dimensions', { contents: [['10 g', '5 liter']] }],
    ['a range upside down', { contents: [['5 kg', '10 g']] }],
    ['an unknown kind', { kind: 'magic' }],
    ['an unknown price basis', { unitPrice: 'karung' }],
    ['a paper that there is not', { documents: ['paspor'] }],
  ])('refuses %s', (_, given) => {
    expect(parse(given)).toBe(false);
  });
  it('refuses a choice with one choice, and choices of what is no choice', () => {
    const name = { id: 'X', en: 'X' };
    const one = [{ code: 'x', name }];
    expect(parse({}, { attributes: { x: { name, kind: 'choice', choices: one } } })).toBe(false);
    expect(parse({}, { attributes: { x: { name, kind: 'text', choices: [...one, ...one] } } })).toBe(false);
  });
});

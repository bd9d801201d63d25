import { describe, expect, it } from 'vitest';
import { loadCategoryTree } from '~/catalog/quality/load-rules.server.ts';
import { nameAttributes } from '~/catalog/sheets/name-attributes.ts';

const tree = loadCategoryTree();

describe('nameAttributes', () => {
  it('names attribute and choice in the language asked for', () => {
    expect(nameAttributes(tree, { kemasan: 'botol-kaca' }, 'id')).toEqual([['Kemasan', 'Botol kaca']]);
    expect(nameAttributes(tree, { kemasan: 'botol-kaca' }, 'en')).toEqual([['Packaging', 'Glass bottle']]);
  });
  it('keeps the order of the tree and leaves blanks and strangers out', () => {
    const names = Object.keys(tree.attributes).slice(0, 3).reverse();
    const given = { ...Object.fromEntries(names.map(name => [name, 'x'])), asing: 'y', kemasan: ' ' };
    const shown = nameAttributes(tree, given, 'id').map(([name]) => name);
    const expected = names
      .filter(name => name !== 'kemasan')
      .reverse()
      .map(name => tree.attributes[name]?.name.id);
    expect(shown).toEqual(expected);
  });
  it('puts the unit behind a figure', () => {
    const [code, definition] = Object.entries(tree.attributes).find(([, each]) => each.unit) ?? [];
    expect(nameAttributes(tree, { [code ?? '']: '12' }, 'id')).toEqual([
      [definition?.name.id, `12 ${definition?.unit}`],
    ]);
  });
});

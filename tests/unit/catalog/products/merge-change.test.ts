import { describe, expect, it } from 'vitest';
import type { CategoryProfile } from '~/catalog/category.ts';
import { mergeChange, mergeDocuments } from '~/catalog/products/merge-change.ts';
import { judgeAttributes, mergeAttributes } from '~/catalog/products/read-attributes.ts';
import { productOf } from './products.ts';

const name = { id: 'x', en: 'x' };
const choices = [
  { code: 'manis', name },
  { code: 'asin', name },
];
const profile = {
  required: [{ code: 'bahan', name, kind: 'text', choices: [] }],
  advised: [
    { code: 'rasa', name, kind: 'choice', choices },
    { code: 'berat', name, kind: 'number', unit: 'g', choices: [] },
  ],
} as unknown as CategoryProfile;

describe('mergeChange', () => {
  const before = productOf({ attributes: { bahan: 'melinjo' } });

  it('writes what the page is about and nothing else', () => {
    expect(mergeChange(before, { title: 'Baru' }, profile)).toEqual({
      title: 'Baru',
      attributes: { bahan: 'melinjo' },
    });
  });
  it('takes net content away when it was left empty, and leaves it when it was not asked', () => {
    expect(mergeChange(before, { netContent: null }, profile)).toMatchObject({ netContent: null });
    expect(mergeChange(before, {}, profile)).not.toHaveProperty('netContent');
  });
  it('leaves behind what the new category does not ask for', () => {
    const other = { ...profile, required: [], advised: [] } as CategoryProfile;
    expect(mergeChange(before, { category: 'kain' }, other).attributes).toEqual({});
  });
});

describe('mergeAttributes', () => {
  it('takes a blank one away and keeps one that was not on the page', () => {
    expect(mergeAttributes(profile, { bahan: 'melinjo', rasa: 'asin' }, { rasa: '', berat: '5' })).toEqual({
      bahan: 'melinjo',
      berat: '5',
    });
  });
  it('keeps nothing that nobody asks for', () => {
    expect(mergeAttributes(profile, {}, { warna: 'merah' })).toEqual({});
    expect(mergeAttributes(null, { bahan: 'x' }, {})).toEqual({});
  });
});

describe('judgeAttributes', () => {
  it.each([
    [{ rasa: 'asin', berat: '12,5', bahan: 'apa saja' }, []],
    [{ rasa: '', berat: '' }, []],
    [{ rasa: 'pahit' }, ['attribute.rasa']],
    [{ berat: 'ringan' }, ['attribute.berat']],
    [{ warna: 'merah' }, []],
  ])('%j: %j', (typed, fields) => {
    const found = judgeAttributes(profile, typed as Record<string, string>);
    expect(found.map(problem => problem.field)).toEqual(fields);
  });
  it('has nothing to say without a category', () => {
    expect(judgeAttributes(null, { rasa: 'pahit' })).toEqual([]);
  });
});

describe('mergeDocuments', () => {
  const old = { kind: 'izin-edar', number: '7' };
  it('keeps a paper of a kind that the form does not show', () => {
    expect(mergeDocuments([old, { kind: 'halal', number: '1' }], [{ kind: 'halal', number: '2' }])).toEqual([
      { kind: 'halal', number: '2' },
      old,
    ]);
  });
  it('lets a paper go that was emptied', () => {
    expect(mergeDocuments([{ kind: 'halal', number: '1' }], [])).toEqual([]);
  });
  it('replaces one of the same unusual kind', () => {
    expect(mergeDocuments([old], [{ kind: 'izin-edar', number: '8' }])).toEqual([
      { kind: 'izin-edar', number: '8' },
    ]);
  });
});

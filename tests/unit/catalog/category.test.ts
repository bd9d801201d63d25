import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allCategories,
  areOpposite,
  categoryByCode,
  categoryProfile,
  categoryTreeSchema,
  recognizeCategory,
  usualContent,
} from '~/catalog/category.ts';
import { tree } from './quality/example-context.ts';

const recognized = (written: string) => recognizeCategory(tree, written)?.code ?? null;
const of = (code: string) => categoryByCode(tree, code)!;

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
    ['Sewa Mobil', 'sewa-kendaraan'],
    ['Sewa tenda', 'jasa-acara'],
    ['Servis AC', 'jasa-servis-ac'],
    ['Servis printer', 'jasa-servis'],
    ['Air Mineral', 'air-minum'],
    ['Bibit durian', 'pupuk-bibit'],
    ['Kain batik', 'batik'],
    ['Household', 'rumah-tangga'],
  ])('%s → %s', (written, code) => {
    expect(recognized(written)).toBe(code);
  });
  it.each(['', '   ', 'zzz', 'batiknya'])('knows nothing for %j', written => {
    expect(recognized(written)).toBeNull();
  });
  it('knows every category by its code, its names and its own words', () => {
    for (const { code, name, words } of allCategories(tree)) {
      for (const written of [code, code.replace(/-/g, ' '), ...words])
        expect(recognized(written), written).toBe(code);
      // Names may be shared with a group or contain another category's longer word, but are never nobody's.
      expect(recognized(name.id), name.id).toBe(code);
      expect(recognized(name.en), name.en).not.toBeNull();
    }
  });
  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), written => void recognized(written)));
  });
});

describe('categoryByCode', () => {
  it('finds a code and nothing else', () => {
    expect(categoryByCode(tree, 'mebel')?.name.id).toBe('Mebel');
    expect(categoryByCode(tree, 'Mebel')).toBeNull();
  });
});

describe('categoryProfile', () => {
  it('gives required and advised attributes with their names, in the order of the profile', () => {
    const bus = categoryProfile(tree, 'sewa-kendaraan');
    expect(bus?.required).toMatchObject([
      { code: 'pengemudi', name: { id: 'Pengemudi', en: 'Driver' }, kind: 'choice' },
    ]);
    expect(bus?.required[0]?.choices.map(({ code }) => code)).toEqual(['dengan', 'tanpa']);
    expect(bus?.advised.map(({ code }) => code)).toEqual(['kapasitas', 'termasuk', 'wilayah-antar']);
  });
  it('gives the unit of a number', () => {
    expect(categoryProfile(tree, 'cetak')?.advised.find(({ code }) => code === 'gramatur')).toMatchObject({
      kind: 'number',
      unit: 'g/m²',
    });
  });
  it('knows no unknown code', () => {
    expect(categoryProfile(tree, 'tidak-ada')).toBeNull();
  });
});

describe('areOpposite', () => {
  it.each([
    ['keripik-camilan', 'batik', true],
    ['batik', 'keripik-camilan', true],
    ['pupuk-bibit', 'pakan-ternak', true],
    ['batik', 'seragam', false],
    ['batik', 'batik', false],
    ['lain-lain', 'keripik-camilan', false],
  ])('%s and %s: %s', (a, b, opposite) => {
    expect(areOpposite(of(a), of(b))).toBe(opposite);
  });
  it('holds both ways for every pair', () => {
    const all = allCategories(tree);
    for (const a of all)
      for (const b of all) expect(areOpposite(a, b), `${a.code} ${b.code}`).toBe(areOpposite(b, a));
  });
});

describe('usualContent', () => {
  it('is in base units', () => {
    expect(usualContent(of('keripik-camilan'), 'mass')).toMatchObject({ least: 10, most: 5000 });
    expect(usualContent(of('batik'), 'area')).toMatchObject({ least: 0.1, most: 100 });
  });
  it('is null where the category does not sell by that', () => {
    expect(usualContent(of('mebel'), 'mass')).toBeNull();
  });
});

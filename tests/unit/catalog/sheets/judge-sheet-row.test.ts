import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK_PRODUCT, type StoredProduct } from '~/catalog/products/stored-product.ts';
import { loadCategoryTree } from '~/catalog/quality/load-rules.server.ts';
import { judgeSheetRow } from '~/catalog/sheets/judge-sheet-row.ts';
import { presentProblems } from '~/catalog/sheets/present-sheet.ts';
import { sheetProblemKey } from '~/catalog/sheets/problem-words.ts';
import { editSheet, refusedSheet, templateSheet } from '~/catalog/sheets/refused-sheet.ts';

const tree = loadCategoryTree();
const judge = (fields: Record<string, string>, before: StoredProduct | null = null) =>
  judgeSheetRow(fields, before, tree);
const emping = {
  title: 'Emping Melinjo 250 g',
  category: 'keripik-camilan',
  unit: 'bungkus',
  price: '45.000',
};
const stored: StoredProduct = {
  ...BLANK_PRODUCT,
  id: 'p',
  vendorId: 'v',
  title: 'Emping Melinjo 250 g',
  category: 'keripik-camilan',
  unit: 'bungkus',
  netContent: 250,
  netContentUnit: 'g',
  priceRupiah: 45_000,
  priceText: '45.000',
  brand: 'Bu Siti',
  attributes: { kemasan: 'plastik' },
  variants: [{ name: 'Asin', netContent: null, netContentUnit: null, priceRupiah: null }],
  documents: [{ kind: 'pirt', number: '2063325010012-29', holder: 'Siti' }],
};

describe('judgeSheetRow', () => {
  it('is new over nothing', () => {
    expect(judge(emping)).toMatchObject({ verdict: 'new', draft: { priceRupiah: 45_000 }, problems: [] });
  });
  it.each([
    [{}],
    [{ price: '45000' }],
    [{ price: 'Rp 45.000' }],
    [{ netContent: '0,25 kg' }],
    [{ 'attribute.kemasan': 'plastik' }],
    [{ 'variant.0.name': 'Asin' }],
    [{ pirtNumber: '2063325010012-29' }],
  ])('is unchanged where %j says what is there', fields => {
    expect(judge(fields, stored).verdict).toBe('unchanged');
  });
  it.each([
    [{ price: '46.000' }],
    [{ brand: 'Bu Narti' }],
    [{ 'attribute.kemasan': 'kaleng' }],
    [{ 'variant.0.name': 'Manis' }],
    [{ halalNumber: 'ID33110000123456' }],
    [{ nonHalal: 'yes' }],
  ])('is changed by %j, and keeps the rest', fields => {
    const { verdict, draft } = judge(fields, stored);
    expect(verdict).toBe('changed');
    expect(draft).toMatchObject({ title: stored.title, netContent: { total: 250 } });
    expect(draft?.documents.find(paper => paper.kind === 'pirt')).toMatchObject({ holder: 'Siti' });
  });
  it('takes a list of variants as a whole', () => {
    const two = { ...stored, variants: [...stored.variants, { ...stored.variants[0]!, name: 'Manis' }] };
    expect(judge({ 'variant.0.name': 'Manis' }, two).draft?.variants.map(variant => variant.name)).toEqual([
      'Manis',
    ]);
  });
  it.each([
    [{ title: 'x' }, ['category-unknown', 'unit-required']],
    [{ ...emping, category: 'sihir' }, ['category-unknown']],
    [{ ...emping, alsoCategory: 'sihir' }, ['category-unknown']],
    [{ ...emping, price: 'murah' }, ['price-unreadable']],
    [{ ...emping, 'attribute.kemasan': 'emas' }, ['attribute-unreadable']],
    [{ ...emping, halalExpiresOn: '2029-01-01' }, ['document-number-required']],
  ])('rejects %j: %j', (fields, codes) => {
    const judged = judge(fields);
    expect(judged).toMatchObject({ verdict: 'rejected', draft: null });
    expect(judged.problems.map(problem => problem.code)).toEqual(codes);
  });
  it('judges any row without throwing, and an unchanged one twice the same', () => {
    const cells = fc.dictionary(
      fc.constantFrom('title', 'price', 'unit', 'brand', 'netContent', 'sku'),
      fc.string(),
    );
    fc.assert(
      fc.property(cells, fields => {
        const once = judge(fields, stored);
        expect(judge(fields, stored)).toEqual(once);
        expect(once.draft === null).toBe(once.verdict === 'rejected');
      }),
    );
  });
});

describe('the sheets that go back', () => {
  const say = ({ code }: { code: string }) => `[${code}]`;
  const row = {
    row: 3,
    verdict: 'rejected',
    cells: { title: 'Emping', price: 'murah' },
    problems: [{ code: 'price-unreadable', field: 'price' }],
  };

  it('hold the columns of the template, then what is wrong', () => {
    const [head, first] = refusedSheet([row], 'id', false, say);
    expect(head).toEqual([...templateSheet('id', false)[0]!, 'Kesalahan']);
    expect(first).toHaveLength(head!.length);
    expect(first?.at(-1)).toBe('Harga: [price-unreadable]');
    expect(first?.[head!.indexOf('Harga')]).toBe('murah');
  });
  it('tell a problem of the whole row without a column', () => {
    const whole = { ...row, problems: [{ code: 'row-twice' }] };
    expect(refusedSheet([whole], 'en', true, say)[1]?.at(-1)).toBe('[row-twice]');
  });
  it('hold products as they are', () => {
    const [head, first] = editSheet('id', true, [{ vendor: 'v', id: 'p', title: 'Emping' }]);
    expect(head?.slice(0, 2)).toEqual(['Usaha', 'Id produk']);
    expect(first?.slice(0, 4)).toEqual(['v', 'p', null, 'Emping']);
  });
  it('are shown with the headings of the template', () => {
    expect(presentProblems([row], 'en')).toEqual([
      { row: 3, refused: true, title: 'Emping', problems: [{ field: 'Price', problem: row.problems[0] }] },
    ]);
    expect(presentProblems([{ ...row, verdict: 'new', cells: { sku: 'A' } }], 'id')[0]).toMatchObject({
      refused: false,
      title: 'A',
    });
  });
  it('speak in the words of the list or of the form', () => {
    expect(sheetProblemKey({ code: 'row-twice' })).toBe('sheets.code.row-twice');
    expect(sheetProblemKey({ code: 'price-unreadable' })).toBe('catalog.code.price-unreadable');
  });
});

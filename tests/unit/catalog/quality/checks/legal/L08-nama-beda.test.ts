import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'L08-nama-beda';
const title = 'Emping Melinjo Asin Bu Siti 250 g';
const paper = (more: object) => [{ kind: 'pirt', number: '2063325010012-29', ...more }];

describe(id, () => {
  it.each([
    ['UD. SUMBER REJEKI', ['Sumber Rejeki'], []],
    ['Sumber Rejeki', ['UD Sumber Rejeki Makmur'], []],
    ['Hj. Siti Aminah', ['Keripik Bu Siti', 'Siti Aminah'], []],
    ['CV Mitra Abadi', ['UD Sumber Rejeki'], ['holder-differs']],
    ['CV Mitra Abadi', [], []],
    ['', ['UD Sumber Rejeki'], []],
  ])('holder %j beside %j: %j', (holder, names, codes) => {
    expect(codesOf(id, { title, vendor: { names }, documents: paper({ holder }) })).toEqual(codes);
  });
  it.each([
    ['Emping melinjo', []],
    ['EMPING MELINJO ASIN', []],
    ['Emping Mlinjo', []],
    ['Rengginang Udang', ['document-product-differs']],
    ['Kopi bubuk', ['document-product-differs']],
  ])('product %j: %j', (product, codes) => {
    expect(codesOf(id, { title, documents: paper({ product }) })).toEqual(codes);
  });
  it.each([
    ['Bu Siti', 'Siti', []],
    ['Sari Rasa', 'SARI-RASA', []],
    ['Sari Rasa', 'Sari Roso', ['document-brand-differs']],
    ['Sari Rasa', '', []],
    ['Sari Rasa', 'Bu Siti', ['document-brand-differs']],
  ])('brand %j beside %j: %j', (onPaper, brand, codes) => {
    expect(codesOf(id, { title, brand, documents: paper({ brand: onPaper }) })).toEqual(codes);
  });
  it('reports all that differs on one paper, with both names', () => {
    const listing = {
      title,
      brand: 'Bu Siti',
      vendor: { names: ['Sumber Rejeki'] },
      documents: paper({ holder: 'CV Mitra Abadi', product: 'Kopi bubuk', brand: 'Cap Gajah' }),
    };
    expect(reportsOf(id, listing).map(({ code, data }) => [code, data?.paper, data?.listed])).toEqual([
      ['holder-differs', 'CV Mitra Abadi', 'Sumber Rejeki'],
      ['document-product-differs', 'Kopi bubuk', title],
      ['document-brand-differs', 'Cap Gajah', 'Bu Siti'],
    ]);
  });
  it('does not leave a name of ignored words empty', () => {
    expect(
      codesOf(id, {
        title,
        vendor: { names: ['Toko Bu Haji'] },
        documents: paper({ holder: 'Toko Bu Haji' }),
      }),
    ).toEqual([]);
  });
});

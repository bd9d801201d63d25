import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnMatch } from '~/catalog/quality/surroundings.ts';
import { codesOf, reportsOf } from '../../example-context.ts';

const title = 'Emping Melinjo Asin Bu Siti 250 g';
const own = (more: Partial<OwnMatch> = {}): OwnMatch => ({
  ...{ productId: 'p2', title: 'emping melinjo asin bu siti 250 g', similarity: 1, priceRupiah: 45_000 },
  ...{ samePhotos: 0 },
  ...more,
});
const given = (list: OwnMatch[], more: object = {}) => ({
  ...{ title, priceRupiah: 45_000, around: { own: list } },
  ...more,
});
const run = (...list: OwnMatch[]) => codesOf('D04-barang-ganda', given(list));

describe('D04: the same product twice with one owner', () => {
  it('stops the same title at the same price', () => {
    expect(run(own())).toEqual(['product-twice']);
    expect(run(own({ similarity: 0.95 }))).toEqual(['product-twice']);
  });

  it('only warns below .95, and says nothing below .8', () => {
    const near = 'Emping Mlinjo Asin Bu Siti 250 g';
    expect(run(own({ title: near, similarity: 0.949 }))).toEqual(['product-alike']);
    expect(run(own({ title: near, similarity: 0.8 }))).toEqual(['product-alike']);
    expect(run(own({ title: near, similarity: 0.799 }))).toEqual([]);
  });

  it('takes a price more than 5 % away for another product, unless a photo is the same', () => {
    expect(run(own({ priceRupiah: 47_300 }))).toEqual(['product-twice']);
    expect(run(own({ priceRupiah: 47_400 }))).toEqual(['product-alike']);
    expect(run(own({ priceRupiah: 90_000 }))).toEqual(['product-alike']);
    expect(run(own({ priceRupiah: 90_000, samePhotos: 1 }))).toEqual(['product-twice']);
  });

  it('does not wait for a price that nobody wrote', () => {
    expect(run(own({ priceRupiah: null }))).toEqual(['product-twice']);
    expect(codesOf('D04-barang-ganda', given([own()], { priceRupiah: null }))).toEqual(['product-twice']);
  });

  it('leaves sizes and colours to the check on variants', () => {
    expect(run(own({ title: 'Emping Melinjo Asin Bu Siti 500 g', similarity: 0.9 }))).toEqual([]);
  });

  it('takes titles that differ in a number for two models', () => {
    const shirt = (list: OwnMatch[]) =>
      codesOf('D04-barang-ganda', given(list, { title: 'Batik Tulis Bu Siti Motif Pesisir 02' }));
    const other = own({ title: 'Batik Tulis Bu Siti Motif Pesisir 01', similarity: 0.96 });
    expect(shirt([other])).toEqual([]);
    expect(shirt([{ ...other, samePhotos: 1 }])).toEqual(['product-twice']);
    expect(shirt([{ ...other, samePhotos: 1, priceRupiah: 60_000 }])).toEqual([]);
    expect(shirt([{ ...other, similarity: 0.85, samePhotos: 2 }])).toEqual(['product-alike']);
  });

  it('knows an amount in another spelling for the same', () => {
    const gram = { title: 'Emping Melinjo Asin Bu Siti 250gram', similarity: 0.82 };
    expect(run(own(gram))).toEqual(['product-twice']);
    expect(run(own({ ...gram, title: 'Emping Melinjo Asin Bu Siti 1/4 kg' }))).toEqual(['product-twice']);
    expect(run(own({ ...gram, priceRupiah: 90_000 }))).toEqual(['product-alike']);
  });

  it('reports the nearest one, with its title and the likeness in percent', () => {
    const [report, ...more] = reportsOf('D04-barang-ganda', given([own({ similarity: 0.967 }), own()]));
    expect(more).toEqual([]);
    expect(report).toMatchObject({
      field: 'title',
      evidence: own().title,
      data: { title: own().title, percent: 97 },
    });
  });

  it('never reports without a title of the same owner', () => {
    expect(run()).toEqual([]);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.7999, noNaN: true }), fc.nat(3), (similarity, samePhotos) => {
        expect(run(own({ similarity, samePhotos }))).toEqual([]);
      }),
    );
  });
});

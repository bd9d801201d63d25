import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'L04-pirt-isi';
const title = 'Emping Melinjo Asin Bu Siti 250 g';
const pirt = (number: string, expiresOn?: string) => [
  { kind: 'pirt', number, ...(expiresOn ? { expiresOn } : {}) },
];
const good = '2063325010012-29';

describe(id, () => {
  it.each([
    ['plastik', []],
    ['botol-kaca', ['pirt-packaging-differs']],
    ['standing-pouch', []],
  ])('compares the first digit with the packaging chosen: %s', (kemasan, codes) => {
    expect(codesOf(id, { title, attributes: { kemasan }, documents: pirt(good) })).toEqual(codes);
  });
  it.each([
    ['Sambal Cumi Asin Botol Kaca 150 g', ['pirt-packaging-differs']],
    ['Sambal Cumi Asin Kaleng 150 g', ['pirt-packaging-differs']],
    ['Sambal Cumi Asin Botol 150 g', []],
    ['Sambal Cumi Kaca-kaca 150 g', []],
    ['Sambal Cumi Asin Botol Plastik 150 g', []],
  ])('reads %s', (words, codes) => {
    expect(codesOf(id, { title: words, documents: pirt(good) })).toEqual(codes);
  });
  it('believes what was chosen before what the title says', () => {
    const listing = {
      title: 'Sambal Botol Kaca 150 g',
      attributes: { kemasan: 'plastik' },
      documents: pirt(good),
    };
    expect(codesOf(id, listing)).toEqual([]);
  });
  it.each([
    ['33.25', []],
    ['', []],
    ['32.16', ['pirt-region-differs']],
  ])('compares the regency with %j', (regency, codes) => {
    expect(codesOf(id, { title, vendor: { regency }, documents: pirt(good) })).toEqual(codes);
  });
  it.each([
    ['2029-01-31', []],
    ['2029-12-31', []],
    ['2030-01-01', ['pirt-year-differs']],
  ])('compares the year with %s', (expiresOn, codes) => {
    expect(codesOf(id, { title, documents: pirt(good, expiresOn) })).toEqual(codes);
  });
  it('compares the food only once the plan of digits is known', () => {
    const listing = { title, category: 'keripik-camilan', documents: pirt(good) };
    expect(codesOf(id, listing)).toEqual([]);
    expect(codesOf(id, listing, { foodTypes: { '06': ['kopi-teh'] } })).toEqual(['pirt-food-differs']);
    expect(codesOf(id, listing, { foodTypes: { '06': ['keripik-camilan'] } })).toEqual([]);
  });
  it('says what the number and the form say', () => {
    const listing = { title, vendor: { regency: '32.16' }, documents: pirt(good, '2028-03-01') };
    expect(reportsOf(id, listing).map(report => report.data)).toEqual([
      { kind: 'pirt', said: '33.25', found: '32.16' },
      { kind: 'pirt', said: '2029', found: '2028' },
    ]);
  });
  it('leaves a number of another form to the check of the form', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), number => {
        fc.pre(number.replace(/\D/g, '').length !== 15);
        const listing = { title, vendor: { regency: '32.16' }, documents: pirt(number, '2028-03-01') };
        expect(codesOf(id, listing)).toEqual([]);
      }),
    );
  });
});

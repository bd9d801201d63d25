import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReminders, isPriceOld, type RemindedProduct } from '~/catalog/products/find-reminders.ts';
import { priceStanding } from '~/catalog/products/price-standing.ts';
import { addDays } from '~/reference/calendar-day.ts';

const today = '2026-11-21';
const product = (more: Partial<RemindedProduct> = {}): RemindedProduct => ({
  productId: 'p1',
  priceRupiah: 45_000,
  priceOn: today,
  priceConfirmedOn: null,
  documents: [],
  ...more,
});
const paper = (days: number, number = '1') => ({ kind: 'pirt', number, expiresOn: addDays(today, days) });
const about = (...products: RemindedProduct[]) => findReminders(products, today);

describe('papers', () => {
  it.each([
    [61, null],
    [60, '60'],
    [31, '60'],
    [30, '30'],
    [8, '30'],
    [7, '7'],
    [1, '7'],
    [0, '0'],
    [-7, '0'],
    [-8, null],
  ])('%d days before the end: span %s', (days, span) => {
    const found = about(product({ documents: [paper(days)] }));
    expect(found.map(({ key }) => key.split('|').at(-1))).toEqual(span === null ? [] : [span]);
  });
  it('says how many days are left, or that it has ended', () => {
    expect(about(product({ documents: [paper(29)] }))).toMatchObject([
      { topic: 'paper-expires', figure: 29 },
    ]);
    expect(about(product({ documents: [paper(-1)] }))).toMatchObject([{ topic: 'paper-expired', figure: 0 }]);
  });
  it('speaks of a paper once, however many products carry it', () => {
    const other = product({ productId: 'p2', documents: [paper(20)] });
    expect(about(product({ documents: [paper(20)] }), other)).toHaveLength(1);
    expect(about(product({ documents: [paper(20), paper(20, '2')] }), other)).toHaveLength(2);
  });
  it('begins anew with the paper that follows, and is silent on one without an end', () => {
    const [old] = about(product({ documents: [paper(5)] }));
    const [renewed] = about(product({ documents: [paper(6)] }));
    expect(old?.key).not.toBe(renewed?.key);
    expect(about(product({ documents: [{ kind: 'halal', number: '3' }] }))).toEqual([]);
  });
});

describe('old prices', () => {
  it.each([
    [{ priceOn: addDays(today, -180) }, true],
    [{ priceOn: addDays(today, -179) }, false],
    [{ priceOn: addDays(today, -400), priceConfirmedOn: addDays(today, -10) }, false],
    [{ priceOn: addDays(today, -10), priceConfirmedOn: addDays(today, -400) }, false],
    [{ priceOn: null }, false],
    [{ priceRupiah: null, priceOn: addDays(today, -400) }, false],
  ])('%j: %s', (more, old) => {
    expect(isPriceOld(product(more), today)).toBe(old);
  });
  it('are one reminder a month, with how many', () => {
    const old = { priceOn: addDays(today, -200) };
    expect(about(product(old), product({ ...old, productId: 'p2' }), product())).toEqual([
      { key: 'price|2026-11', topic: 'price-old', productId: 'p1', figure: 2 },
    ]);
  });
});

describe('findReminders', () => {
  it('says the same twice on one day, and each thing once', () => {
    const days = fc.integer({ min: -90, max: 120 });
    const document = fc.tuple(days, fc.constantFrom('1', '2')).map(([left, number]) => paper(left, number));
    const any = fc
      .record({ documents: fc.array(document, { maxLength: 4 }), age: fc.integer({ min: 0, max: 500 }) })
      .map(({ documents, age }) => product({ documents, priceOn: addDays(today, -age) }));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), products => {
        const found = about(...products);
        expect(about(...products)).toEqual(found);
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
      }),
    );
  });
});

describe('priceStanding', () => {
  const fresh = { ...product(), confirmedOn: today };
  it('asks about the whole after a year', () => {
    expect(priceStanding({ ...fresh, confirmedOn: addDays(today, -334) }, today)).toBeNull();
    const old = addDays(today, -335);
    expect(priceStanding({ ...fresh, confirmedOn: old, priceRupiah: null }, today)).toEqual({ since: old });
  });
  it.each([
    [-149, null],
    [-150, addDays(today, -150)],
    [-300, addDays(today, -300)],
  ])('written %d days ago: asked since %s', (age, since) => {
    expect(priceStanding({ ...fresh, priceOn: addDays(today, age) }, today)).toEqual(since && { since });
  });
  it('has nothing to ask without a price', () => {
    expect(priceStanding({ ...fresh, priceRupiah: null, priceOn: null }, today)).toBeNull();
  });
});

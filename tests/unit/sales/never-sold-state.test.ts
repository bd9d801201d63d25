import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeProducts } from '~/sales/judge-products.ts';
import { neverSoldRules as rules } from '~/sales/never-sold-rules.ts';
import {
  judgeProduct,
  type MerchantEvidence,
  neverSoldStates,
  type SaleEvidence,
} from '~/sales/never-sold-state.ts';
import { dayNumber } from '~/sales/read-day.ts';
import { isOnOffer, weighMerchantOrders } from '~/sales/weigh-merchant-orders.ts';

const quiet: MerchantEvidence = { orders: 0, chance: 0, ids: [] };
const full = { purchasableDays: 365, channelDays: 365, coveredDays: 365, coverage: 1, missing: [] };
const sale = (quality: number, id = 'x'): SaleEvidence => ({ quality, reason: 'sale-matched', id });

describe('judgeProduct', () => {
  it.each([
    ['a sure match', [sale(0.95)], quiet, full, 'SOLD', 'sale-matched'],
    ['a match just below', [sale(0.9499)], quiet, full, 'POSSIBLY_SOLD', 'sale-matched'],
    ['the least that may be', [sale(0.6)], quiet, full, 'POSSIBLY_SOLD', 'sale-matched'],
    ['less than that', [sale(0.5999)], quiet, full, 'NEVER_SOLD_CONFIRMED', 'no-sale-in-full-data'],
    ['nothing in full data', [], quiet, full, 'NEVER_SOLD_CONFIRMED', 'no-sale-in-full-data'],
    [
      'coverage of 90 %',
      [],
      quiet,
      { ...full, coverage: 0.9 },
      'NEVER_SOLD_CONFIRMED',
      'no-sale-in-full-data',
    ],
    [
      'coverage just below',
      [],
      quiet,
      { ...full, coverage: 0.8999 },
      'NEVER_SOLD_UNVERIFIED',
      'data-incomplete',
    ],
    [
      'no data at all',
      [],
      quiet,
      { ...full, coverage: 0, coveredDays: 0 },
      'NEVER_SOLD_UNVERIFIED',
      'data-missing',
    ],
    ['89 days on sale', [], quiet, { ...full, purchasableDays: 89 }, 'TOO_NEW', 'listed-too-short'],
    [
      '90 days on sale',
      [],
      quiet,
      { ...full, purchasableDays: 90 },
      'NEVER_SOLD_CONFIRMED',
      'no-sale-in-full-data',
    ],
    ['no day on sale', [], quiet, { ...full, purchasableDays: 0 }, 'TOO_NEW', 'not-listed'],
    ['a sale of a new product', [sale(1)], quiet, { ...full, purchasableDays: 3 }, 'SOLD', 'sale-matched'],
    [
      'unresolved orders',
      [],
      { orders: 1, chance: 0.2, ids: ['b'] },
      full,
      'NEVER_SOLD_UNVERIFIED',
      'merchant-orders-unresolved',
    ],
    [
      'many unresolved orders',
      [],
      { orders: 9, chance: 0.6, ids: ['b'] },
      full,
      'POSSIBLY_SOLD',
      'merchant-orders-likely',
    ],
  ])('%s: %s', (_, sales, merchant, coverage, state, reason) => {
    expect(
      judgeProduct(sales as SaleEvidence[], merchant as MerchantEvidence, coverage, rules),
    ).toMatchObject({
      state,
      reason,
      coverage: coverage.coverage,
      purchasableDays: coverage.purchasableDays,
    });
  });

  it('carries the rows it rests on, the surest first, at most five, each once', () => {
    const sales = ['a', 'b', 'b', 'c', 'd', 'e', 'f'].map((id, at) => sale(0.7 + at / 50, id));
    expect(judgeProduct(sales, quiet, full, rules).evidence).toEqual(['f', 'e', 'd', 'c', 'b']);
    expect(judgeProduct([], { orders: 2, chance: 0.1, ids: ['p', 'q'] }, full, rules).evidence).toEqual([
      'p',
      'q',
    ]);
    expect(judgeProduct([sale(0.1)], quiet, full, rules).evidence).toEqual([]);
  });

  it('always has a state, and "confirmed" never rests on less than the rules ask for', () => {
    const quality = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(quality),
        fc.nat(5),
        quality,
        quality,
        fc.nat(400),
        (sales, orders, chance, coverage, purchasableDays) => {
          const merchant = { orders, chance: orders === 0 ? 0 : chance, ids: [] };
          const measured = { ...full, coverage, purchasableDays, coveredDays: coverage > 0 ? 1 : 0 };
          const judged = judgeProduct(
            sales.map((q, at) => sale(q, String(at))),
            merchant,
            measured,
            rules,
          );
          expect(neverSoldStates).toContain(judged.state);
          if (judged.state === 'NEVER_SOLD_CONFIRMED') {
            expect(Math.max(0, ...sales)).toBeLessThan(rules.possibly);
            expect(coverage).toBeGreaterThanOrEqual(rules.minimumCoverage);
            expect(purchasableDays).toBeGreaterThanOrEqual(rules.minimumDays);
            expect(orders).toBe(0);
          }
          if (judged.state === 'SOLD') expect(Math.max(...sales)).toBeGreaterThanOrEqual(rules.surely);
        },
      ),
    );
  });
});

describe('weighMerchantOrders', () => {
  const on = (listedOn: string, delistedOn: string | null = null, channel = 'mbiz') => [
    { channel, listedOn, delistedOn },
  ];
  const order = (orderedOn: string, orders = 1, channel = 'mbiz') => ({
    channel,
    orderedOn,
    orders,
    id: `${orderedOn}`,
  });

  it('names the only product on offer as good as sure, and shares among several', () => {
    expect(weighMerchantOrders([on('2023-01-01')], [order('2023-05-01')])[0]).toEqual({
      orders: 1,
      chance: 1,
      ids: ['2023-05-01'],
    });
    const four = weighMerchantOrders(
      Array.from({ length: 4 }, () => on('2023-01-01')),
      [order('2023-05-01', 2)],
    );
    for (const one of four) {
      expect(one.orders).toBe(2);
      expect(one.chance).toBeCloseTo(1 - 0.75 ** 2);
    }
  });

  it('looks only at what was on offer there that day', () => {
    const products = [on('2023-06-01'), on('2023-01-01', '2023-05-01'), on('2023-01-01', null, 'tisera'), []];
    expect(weighMerchantOrders(products, [order('2023-05-01')])).toEqual(products.map(() => quiet));
    expect(isOnOffer(on('2023-05-01'), 'mbiz', dayNumber('2023-05-01'))).toBe(true);
    expect(isOnOffer(on('2023-01-01', '2023-05-01'), 'mbiz', dayNumber('2023-04-30'))).toBe(true);
  });

  it('grows with the orders, shrinks with the products, stays a chance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 200 }), (products, orders) => {
        const chance = (m: number, k: number) =>
          weighMerchantOrders(
            Array.from({ length: m }, () => on('2023-01-01')),
            [order('2023-05-01', k)],
          )[0]!.chance;
        expect(chance(products, orders)).toBeLessThanOrEqual(1);
        expect(chance(products, orders + 1)).toBeGreaterThanOrEqual(chance(products, orders));
        expect(chance(products + 1, orders)).toBeLessThanOrEqual(chance(products, orders));
      }),
    );
  });
});

describe('judgeProducts', () => {
  const offers = [{ channel: 'mbiz', listedOn: '2023-01-01', delistedOn: null }];
  const product = (productId: string, vendorId: string, title: string) => ({
    productId,
    vendorId,
    title,
    externalIds: [],
    offers,
  });
  const mention = (titleKey: string, finished = true) => ({
    channel: 'mbiz',
    merchantKey: 'melati',
    externalId: null,
    title: titleKey,
    titleKey,
    finished,
    ids: [`row ${titleKey}`],
  });
  const products = [
    product('p1', 'v1', 'Keripik 200 g'),
    product('p2', 'v1', 'Sambal 150 ml'),
    product('p3', 'v2', 'Teh 100 g'),
  ];
  const evidence = {
    vendors: [
      { vendorId: 'v1', name: 'UD Melati' },
      { vendorId: 'v2', name: 'Kenanga' },
    ],
    mentions: [mention('keripik 200g'), mention('sambal 150ml', false)],
    unresolved: new Map([
      ['kenanga', [{ channel: 'mbiz', orderedOn: '2023-02-02', orders: 1, id: 'bela:mbiz|9' }]],
    ]),
    covered: new Map([['mbiz', [{ from: dayNumber('2023-01-01'), until: dayNumber('2023-12-31') }]]]),
  };

  it('brings rows, orders and coverage together for each product', () => {
    const judged = judgeProducts(products, evidence, '2023-12-31', rules);
    expect(judged.map(one => [one.productId, one.state, one.reason, one.evidence])).toEqual([
      ['p1', 'SOLD', 'sale-matched', ['row keripik 200g']],
      ['p2', 'POSSIBLY_SOLD', 'sale-not-finished', ['row sambal 150ml']],
      ['p3', 'POSSIBLY_SOLD', 'merchant-orders-likely', ['bela:mbiz|9']],
    ]);
    expect(judged.every(one => one.coverage === 1 && one.missing.length === 0)).toBe(true);
  });

  it('has an empty answer for an empty register', () => {
    expect(judgeProducts([], evidence, '2023-12-31', rules)).toEqual([]);
  });
});

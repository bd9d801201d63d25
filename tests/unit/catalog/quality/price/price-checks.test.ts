import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRICE_CHECKS } from '~/catalog/quality/checks/price/price-checks.ts';
import type { CheckContext } from '~/catalog/quality/context.ts';
import { runChecks } from '~/catalog/quality/run-checks.ts';
import { baseRules, contextOf, flawless } from '../example-context.ts';

const run = (context: CheckContext) => runChecks(context, baseRules, PRICE_CHECKS);
const findings = (given: object) =>
  run(contextOf({ ...flawless, ...given })).flatMap(outcome => outcome.findings);

/** Whatever a file or a form may bring: zero, less than zero, fractions, sums that no one pays. */
const price = fc.oneof(
  fc.constantFrom(null, 0, -1, 0.5, 53.5, 1, 99, 100, 999, 45_000, 1e15, Number.MAX_VALUE, 5e-324),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 1, max: 1e9 }),
);
const text = fc.oneof(
  fc.string({ maxLength: 80 }),
  fc.constantFrom('', 'Emping 250 g', 'Rp 45.000', '12,500', 'isi 10', '1/0 kg', '🍌 2 x 3 x 4 kg'),
);
const sized = fc.constantFrom(
  null,
  undefined,
  { dimension: 'mass', amount: 250 },
  { dimension: 'count', amount: 1 },
);
const listing = fc.record({
  title: text,
  description: text,
  category: fc.constantFrom('keripik-camilan', 'x', ''),
  netContent: fc.oneof(fc.constant(null), text),
  priceRupiah: price,
  priceText: text.map(each => each.slice(0, 60)),
  priceBeforePpnRupiah: price,
  previousPriceRupiah: price,
  priceIncludesPpn: fc.constantFrom(null, true, false),
  elsewhere: fc.array(fc.record({ where: text, priceRupiah: price.map(p => p ?? 0) }), { maxLength: 3 }),
  priceSteps: fc.array(
    fc.record({ from: fc.integer({ min: 1, max: 99 }), priceRupiah: price.map(p => p ?? 0) }),
    {
      maxLength: 4,
    },
  ),
  variants: fc.array(fc.record({ name: text, netContent: text, priceRupiah: price }), { maxLength: 4 }),
  around: fc.record({
    neighbours: fc.array(
      fc.record({
        title: text,
        priceRupiah: price.map(p => p ?? 0),
        similarity: fc.double({ min: 0, max: 1, noNaN: true }),
        size: sized,
      }),
      { maxLength: 10 },
    ),
    unitPrices: fc.array(fc.double({ min: -1, max: 1e9, noNaN: true }), { maxLength: 60 }),
  }),
});

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

describe('the price checks together', () => {
  it('are thirteen, each with settings that fit', () => {
    expect(PRICE_CHECKS.map(({ meta }) => meta.id.slice(0, 3)).sort()).toEqual(
      Array.from({ length: 13 }, (_, n) => `P${String(n + 1).padStart(2, '0')}`),
    );
    for (const { meta } of PRICE_CHECKS)
      expect(meta.options.safeParse(baseRules.checks.get(meta.id)?.options).success, meta.id).toBe(true);
  });
  it('find nothing in a flawless listing among others like it', () => {
    const neighbours = [42_000, 45_000, 52_000].map(priceRupiah => ({
      title: 'Emping Melinjo Asin Bu Sri 250 g',
      priceRupiah,
      similarity: 0.8,
      size: { dimension: 'mass', amount: 250 },
    }));
    const unitPrices = [150, 160, 165, 170, 175, 180, 185, 190, 195, 210];
    expect(
      findings({
        around: { neighbours, unitPrices },
        previousPriceRupiah: 43_000,
        priceText: '45.000',
        elsewhere: [{ where: 'Tokopedia', priceRupiah: 44_000 }],
        priceSteps: [{ from: 10, priceRupiah: 43_000 }],
      }),
    ).toEqual([]);
  });
  it('tell of one zero too many in each way that shows it', () => {
    const around = {
      neighbours: [{ title: flawless.title, priceRupiah: 45_000, similarity: 0.9 }],
      unitPrices: [150, 160, 165, 170, 175, 180, 185, 190, 195, 210],
    };
    const codes = findings({ priceRupiah: 450_000, previousPriceRupiah: 45_000, around }).map(
      ({ code }) => code,
    );
    expect(codes.sort()).toEqual(['price-jump', 'price-zeros', 'unit-price-odd']);
  });
  it('never fail, whatever they are given, and never change it', () => {
    fc.assert(
      fc.property(listing, given => {
        const context = frozen(contextOf(given));
        const outcomes = run(context);
        expect(outcomes.filter(({ status }) => status === 'error').map(({ id }) => id)).toEqual([]);
        expect(run(context)).toEqual(outcomes);
      }),
      { numRuns: 300 },
    );
  });
  it('point at characters that are there, and give figures that can be said', () => {
    fc.assert(
      fc.property(listing, given => {
        const context = contextOf(given);
        for (const { field, span, evidence, data } of run(context).flatMap(outcome => outcome.findings)) {
          if (span && (field === 'title' || field === 'description'))
            expect(context.listing[field].slice(span.start, span.end)).toBe(evidence);
          for (const value of Object.values(data ?? {}))
            expect(typeof value === 'string' || !Number.isNaN(value), JSON.stringify(data)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

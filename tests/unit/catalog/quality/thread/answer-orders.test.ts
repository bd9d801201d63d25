import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ProductUnderCheck } from '~/catalog/quality/assess-product.ts';
import { always, type Check } from '~/catalog/quality/check.ts';
import { listingSchema } from '~/catalog/quality/listing.ts';
import { buildProductRules } from '~/catalog/quality/product-rules.ts';
import { answerOrder } from '~/catalog/quality/thread/answer-orders.ts';
import type { CheckRequest, PassedOver } from '~/catalog/quality/thread/request.ts';
import { baseRules, shortHash, tree } from '../example-context.ts';

const today = '2026-11-21';

function check(id: string): Check {
  return {
    meta: {
      id,
      version: 1,
      group: 'text',
      appliesTo: always,
      needs: [],
      options: z.object({}),
      codes: [`c-${id}`],
    },
    run: ({ listing }) => [{ code: `c-${id}`, field: 'title', evidence: listing.title, fix: 'f' }],
  };
}
const checks = [check('A'), check('B')];
const settings = checks.map(
  ({ meta }) =>
    [meta.id, { weight: 1, severity: { [meta.codes[0]!]: 'warning' as const }, options: {} }] as const,
);
const rules = { ...baseRules, checks: new Map(settings) };
const item = (title: string): ProductUnderCheck => ({
  input: listingSchema.parse({ title }),
  photos: [],
  waivers: [],
});

function answer(request: CheckRequest, passOver: PassedOver[] = []) {
  const steps: [number | null, number | null][] = [];
  const { results } = answerOrder(
    { request, passOver },
    {
      checks,
      ruleSet: () => rules,
      productRules: ids =>
        buildProductRules(
          tree,
          rules,
          ids.map(id => ({ id, rules })),
          shortHash,
        ),
      hash: shortHash,
      at: (place, at) => steps.push([place, at]),
    },
  );
  return { results, steps };
}
const products = (...titles: string[]): CheckRequest => ({
  kind: 'products',
  today,
  channelIds: ['mbiz'],
  items: titles.map(item),
});

describe('answerOrder', () => {
  it('says before each step where it stands, and at the end that it stands nowhere', () => {
    const { steps } = answer(products('Emping', 'Kopi'));
    expect(steps).toEqual([
      [0, null],
      [0, 0],
      [0, 1],
      [1, null],
      [1, 0],
      [1, 1],
      [null, null],
    ]);
  });
  it('runs no check twice for a product, whatever the number of channels', () => {
    const one = answer({
      ...products('Emping'),
      kind: 'products',
      channelIds: ['mbiz', 'tisera', 'bebeli'],
    } as CheckRequest);
    expect(one.steps.filter(([, at]) => at !== null)).toHaveLength(2);
  });
  it('passes over a check on one listing alone', () => {
    const { results } = answer(products('Emping', 'Kopi'), [{ item: 1, check: 'A' }]);
    expect(results.map(({ statuses }) => statuses)).toEqual([
      { A: 'done', B: 'done' },
      { A: 'error', B: 'done' },
    ]);
  });
  it('passes over a check on every listing', () => {
    const { results, steps } = answer(products('Emping', 'Kopi'), [{ item: null, check: 'B' }]);
    expect(results.map(({ statuses }) => statuses.B)).toEqual(['error', 'error']);
    expect(steps).not.toContainEqual([0, 1]);
  });
  it('leaves a listing as a whole unread', () => {
    const { results } = answer(products('Emping', 'Kopi'), [{ item: 0, check: null }]);
    expect(results[0]).toMatchObject({
      score: null,
      mayGoOut: { mbiz: false },
      stops: { mbiz: [] },
      statuses: { A: 'error', B: 'error' },
    });
    expect(results[1]).toMatchObject({ score: 50, statuses: { A: 'done', B: 'done' } });
  });
  it('does the same for listings of one channel', () => {
    const request: CheckRequest = {
      kind: 'listings',
      today,
      channel: 'mbiz',
      items: [item('Emping'), item('Kopi')],
    };
    const { results } = answer(request, [
      { item: 0, check: null },
      { item: 1, check: 'B' },
    ]);
    expect(results[0]).toMatchObject({ score: null, mayGoOut: false, channel: rules.channel });
    expect(results[1]).toMatchObject({
      mayGoOut: true,
      ruleSet: rules.version,
      statuses: { A: 'done', B: 'error' },
    });
  });
  it('looks again the next day at what a check said nothing about', () => {
    const [whole, lacking] = answer(products('Emping', 'Kopi'), [{ item: 1, check: 'A' }]).results;
    expect(lacking).toMatchObject({ dueOn: '2026-11-22' });
    expect(whole).toMatchObject({ dueOn: '2027-12-26' });
  });
  it('gives the first day on which an acceptance ends', () => {
    const waiver = {
      check: 'A',
      code: 'c-A',
      who: 'p',
      as: 'owner' as const,
      why: 'name-is-so',
      until: '2026-12-01',
    };
    const request = { ...products(), items: [{ ...item('Emping'), waivers: [waiver] }] } as CheckRequest;
    expect(answer(request).results[0]).toMatchObject({ dueOn: '2026-12-02', score: 75 });
  });
});

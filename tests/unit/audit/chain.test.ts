import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type ChainedEvent, canonicalJson, chain, emptyHead, findFaults } from '~/audit/chain.ts';
import { defineEvents } from '~/audit/events.ts';
import { hmac } from '~/platform/crypto/digest.server.ts';

const sign = (text: string) => hmac('ab'.repeat(32), text);
const event = (n: number) => ({
  type: 'test.noted',
  subject: `thing-${n}`,
  data: { n },
  actor: 'system',
  occurredAt: '2026-11-21T02:00:00.000Z',
});
const build = (length: number) =>
  chain(
    '33.25',
    emptyHead,
    Array.from({ length }, (_, n) => event(n)),
    sign,
  );

function faults(rows: ChainedEvent[], pemda = '33.25') {
  const walk = findFaults(pemda, rows, sign);
  const found = [];
  let step = walk.next();
  while (!step.done) {
    found.push(step.value);
    step = walk.next();
  }
  return { found, head: step.value };
}

describe('canonicalJson', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: 1, a: { d: [2, null], c: 'x' } })).toBe('{"a":{"c":"x","d":[2,null]},"b":1}');
  });

  it('is JSON that says the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('chain', () => {
  it('links without gap, in one go or one by one', () => {
    const whole = build(3);
    const parts = [0, 1, 2].reduce(
      (last, n) => {
        const next = chain('33.25', last.head, [event(n)], sign);
        return { rows: [...last.rows, ...next.rows], head: next.head };
      },
      { rows: [] as ChainedEvent[], head: emptyHead },
    );
    expect(parts).toEqual(whole);
    expect(faults(whole.rows)).toEqual({ found: [], head: whole.head });
  });

  it('belongs to its pemda', () => {
    expect(faults(build(2).rows, '32.16').found).toHaveLength(2);
  });

  it('shows any change of any field of any row', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        fc.constantFrom('type', 'subject', 'actor', 'occurredAt', 'link'),
        (at, field) => {
          const { rows, head } = build(10);
          rows[at] = { ...rows[at]!, [field]: `${rows[at]![field as 'type']}x` };
          const { found, head: end } = faults(rows);
          return found.length > 0 || end.link !== head.link;
        },
      ),
    );
  });

  it('shows any removed row and any two rows in each other’s place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }), (a, b) => {
        const removed = build(10).rows.toSpliced(a, 1);
        expect(faults(removed).found.length).toBeGreaterThan(0);
        const swapped = build(10).rows;
        [swapped[a], swapped[b]] = [swapped[b]!, swapped[a]!];
        expect(faults(swapped).found.length > 0).toBe(a !== b);
      }),
    );
  });
});

describe('defineEvents', () => {
  const events = defineEvents('catalog', { 'product-added': z.object({ photos: z.number() }) });

  it('names the event after its domain and keeps its subject', () => {
    expect(events['product-added']('p1', { photos: 2 })).toEqual({
      type: 'catalog.product-added',
      subject: 'p1',
      data: { photos: 2 },
    });
  });

  it('refuses what the schema does not name, so that no personal value slips in', () => {
    const careless = { photos: 2, phone: '+6281234567890' };
    expect(() => events['product-added']('p1', careless)).toThrow();
  });
});

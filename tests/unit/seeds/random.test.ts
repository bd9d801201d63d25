import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { throwDice } from '#db/seeds/random.ts';

describe('dice', () => {
  it('throws the same numbers for the same label, always', () => {
    const dice = throwDice('laris');
    expect([dice.unit(), dice.unit(), dice.unit()].map(n => n.toFixed(9))).toEqual([
      '0.360573726',
      '0.433486035',
      '0.652534734',
    ]);
  });

  it('gives unrelated streams to different labels', () => {
    const firsts = Array.from({ length: 500 }, (_, i) => throwDice('laris').stream(`v-${i}`).unit());
    expect(new Set(firsts).size).toBe(500);
    const mean = firsts.reduce((a, b) => a + b, 0) / firsts.length;
    expect(mean).toBeGreaterThan(0.45);
    expect(mean).toBeLessThan(0.55);
  });

  it('lets no stream shift its neighbour', () => {
    const one = throwDice('a');
    const before = one.stream('b').unit();
    for (let i = 0; i < 100; i++) one.unit();
    expect(one.stream('b').unit()).toBe(before);
  });

  it('keeps whole numbers inside their bounds and reaches both ends', () => {
    const dice = throwDice('bounds');
    const seen = new Set(Array.from({ length: 1000 }, () => dice.int(3, 7)));
    expect([...seen].sort()).toEqual([3, 4, 5, 6, 7]);
  });

  it('shuffles without losing anything', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (list, label) => {
        const out = throwDice(label).shuffle(list);
        expect([...out].sort()).toEqual([...list].sort());
      }),
    );
  });

  it('draws in proportion to weight and never what weighs nothing', () => {
    const dice = throwDice('weights');
    const counts = { a: 0, b: 0, c: 0 };
    const list = [
      { n: 'a', w: 1 },
      { n: 'b', w: 0 },
      { n: 'c', w: 3 },
    ] as const;
    for (let i = 0; i < 4000; i++) counts[dice.weighted(list, one => one.w).n]++;
    expect(counts.b).toBe(0);
    expect(counts.c / counts.a).toBeGreaterThan(2.6);
    expect(counts.c / counts.a).toBeLessThan(3.4);
  });

  it('has a bell around zero with spread one', () => {
    const dice = throwDice('bell');
    const throws = Array.from({ length: 5000 }, () => dice.bell());
    const mean = throws.reduce((a, b) => a + b, 0) / throws.length;
    const spread = throws.reduce((a, b) => a + (b - mean) ** 2, 0) / throws.length;
    expect(Math.abs(mean)).toBeLessThan(0.06);
    expect(Math.abs(spread - 1)).toBeLessThan(0.08);
  });
});

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareProducts, compareScores } from '~/promotion/compare-products.ts';
import { drawQueue, uniform } from '~/promotion/draw-queue.ts';
import { mergeDistricts } from '~/promotion/merge-districts.ts';
import { orderEntities } from '~/promotion/order-entities.ts';
import { hash, pools, twelve } from './pools.ts';

const whole = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
const sign = (x: bigint) => (x > 0n ? 1 : x < 0n ? -1 : 0);

describe('exact comparison', () => {
  it('agrees with big integers for every safe integer', () => {
    fc.assert(
      fc.property(whole, whole, whole, whole, (a, b, c, d) => {
        expect(compareProducts(a, b, c, d) + 0).toBe(sign(BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d)));
      }),
    );
    fc.assert(
      fc.property(whole, whole, whole, whole, whole, whole, (a, b, c, d, n, m) => {
        const exact =
          BigInt(a) * BigInt(n) + BigInt(b) * BigInt(m) - BigInt(c) * BigInt(n) - BigInt(d) * BigInt(m);
        expect(compareScores(a, b, c, d, n, m) + 0).toBe(sign(exact));
      }),
    );
  });

  it('tells products apart that a rounded number cannot', () => {
    const big = 2 ** 40 + 1;
    expect(big * big === (big - 1) * (big + 1)).toBe(true);
    expect(compareProducts(big, big, big - 1, big + 1)).toBe(1);
    expect(compareScores(big, 1, big, 0, big, 1)).toBe(1);
  });
});

describe('orders', () => {
  it('puts everybody into exactly one cell of their own district, size and gender', () => {
    fc.assert(
      fc.property(pools, fc.string(), (pool, seed) => {
        const { districts, sizeTotals, genderTotals } = orderEntities(pool, seed, hash);
        const ids = districts.flat().flatMap(cell => cell.ids);
        expect([...ids].sort()).toEqual(pool.map(entity => entity.id).sort());
        expect(sizeTotals.reduce((a, b) => a + b)).toBe(pool.length);
        expect(genderTotals.reduce((a, b) => a + b)).toBe(pool.length);
        const byId = new Map(pool.map(entity => [entity.id, entity]));
        for (const cells of districts) {
          const members = cells.flatMap(cell => cell.ids.map(id => byId.get(id)?.district));
          expect(new Set(members).size).toBe(1);
          const numbers = cells.map(cell => cell.size * 1000 + cell.gender);
          expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('sorts a cell by the lottery number of each entity', () => {
    const pool = ['x', 'y', 'z'].map(id => ({ id, district: '-', size: '-', gender: '-' }));
    const [cells] = orderEntities(pool, 'seed', hash).districts;
    const expected = ['x', 'y', 'z'].sort((a, b) =>
      hash(`seed|entity|${a}`) < hash(`seed|entity|${b}`) ? -1 : 1,
    );
    expect(cells?.[0]?.ids).toEqual(expected);
  });

  it('falls back to bytewise order when lottery numbers are equal', () => {
    const pool = ['b', 'C', 'a'].map(id => ({ id, district: '-', size: '-', gender: '-' }));
    expect(orderEntities(pool, 'seed', () => '0').districts[0]?.[0]?.ids).toEqual(['C', 'a', 'b']);
  });
});

describe('merge', () => {
  it('keeps every district within one of its share when nothing is rotated (Tijdeman 1980)', () => {
    fc.assert(
      fc.property(pools, pool => {
        const merged = mergeDistricts(orderEntities(pool, 'seed', hash));
        const of = new Map(pool.map(entity => [entity.id, entity.district]));
        for (const district of new Set(of.values())) {
          const n = pool.filter(entity => entity.district === district).length;
          let got = 0;
          for (const [i, id] of merged.entries()) {
            if (of.get(id) === district) got += 1;
            expect(Math.abs(got * pool.length - n * (i + 1))).toBeLessThan(pool.length);
          }
        }
      }),
    );
  });

  it('alternates two equal districts', () => {
    const pool = Array.from({ length: 10 }, (_, i) => ({
      id: `e${i}`,
      district: i < 5 ? 'd1' : 'd2',
      size: '-',
      gender: '-',
    }));
    const merged = mergeDistricts(orderEntities(pool, 'seed', hash)).map(id => Number(id.slice(1)) < 5);
    for (let i = 0; i < 10; i += 2) expect(merged[i]).not.toBe(merged[i + 1]);
  });
});

describe('the rotation', () => {
  it('takes the first 48 bits modulo N', () => {
    const u = Number.parseInt(hash('seed|rotate|0').slice(0, 12), 16) % 12;
    expect(uniform(12, 'seed', hash)).toBe(u);
  });

  it('refuses draws past the last full multiple of N and asks for the next', () => {
    const asked: string[] = [];
    const high = (text: string) => {
      asked.push(text);
      return asked.length === 1 ? 'f'.repeat(64) : `${'0'.repeat(11)}5${'0'.repeat(52)}`;
    };
    expect(uniform(7, 'seed', high)).toBe(5);
    expect(asked).toEqual(['seed|rotate|0', 'seed|rotate|1']);
  });

  it('only rotates: the queue is the merge begun elsewhere', () => {
    const merged = mergeDistricts(orderEntities(twelve(), 'seed', hash));
    const queue = drawQueue(twelve(), 'seed', hash);
    const start = merged.indexOf(queue[0] ?? '');
    expect(queue).toEqual([...merged.slice(start), ...merged.slice(0, start)]);
  });
});

describe('in the browser', () => {
  it('draws the same queue with the hash of @noble/hashes', () => {
    const noble = (text: string) => bytesToHex(sha256(utf8ToBytes(text)));
    fc.assert(
      fc.property(pools, fc.string(), (pool, seed) => {
        expect(drawQueue(pool, seed, noble)).toEqual(drawQueue(pool, seed, hash));
      }),
      { numRuns: 30 },
    );
  });
});

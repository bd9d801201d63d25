import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity } from '~/promotion/entity.ts';
import { planRounds } from '~/promotion/plan-rounds.ts';
import { readPool } from '~/promotion/read-pool.ts';
import { writeList } from '~/promotion/write-list.ts';
import { generated, hash, pools, randomness, twelve } from './pools.ts';

function plan(entities: Entity[], random: string, slots: number, rounds: number) {
  return planRounds(writeList(entities, hash), { randomness: random, slots, rounds }, hash);
}

const short = (ids: string[]) => ids.map(id => id.slice(2)).join(' ');

describe('the check vectors of draw-spec.md', () => {
  it('draws vector (a) to the byte, with the next cycle inside round 3', () => {
    const draw = plan(twelve(), '0'.repeat(64), 5, 4);
    expect(draw.listSha256).toBe('60b3bf9e54afa4c4164f920e7247cbbd6124af74495f14b429cab9722df45e41');
    expect(draw.seed).toBe('02deed936e555ab8b4479720a76b3ca54ac6109e55ce51d04ba7e56a50871103');
    expect(short(draw.queue)).toBe('03 09 07 02 04 05 10 01 06 00 11 08');
    expect(draw.rounds.map(short)).toEqual([
      '03 09 07 02 04',
      '05 10 01 06 00',
      '11 08 00 06 03',
      '04 05 10 02 07',
    ]);
  });

  it('draws vector (b) to the byte', () => {
    const pool = readPool(generated(500));
    if (!pool.ok) throw new Error('the pool of vector (b) is readable');
    const draw = plan(pool.value, 'ab'.repeat(32), 24, 45);
    expect(draw.listSha256).toBe('dc412ee200cb262c127ddb2e40f204be72adc446d2c39ae8f86bffde5ac89e64');
    expect(short(draw.queue.slice(0, 5))).toBe('00261 00329 00045 00187 00237');
    expect(hash(draw.queue.join('\n'))).toBe(
      'a1fe826309ffb9bd77abc6eff90043b107a86e065b74052c19af92ea1eee7bae',
    );
    expect(hash(draw.rounds.map(round => round.join('\t')).join('\n'))).toBe(
      'b37ed4c4963eb3779ee6d846abd42d932852456dc485a45b96341cc29d79a407',
    );
  });
});

describe('the promises of the rotated balanced queue', () => {
  const slots = fc.integer({ min: 1, max: 15 });
  const rounds = fc.integer({ min: 0, max: 30 });

  it('keeps the slots of any two entities within one after every round (I1)', () => {
    fc.assert(
      fc.property(pools, randomness, slots, rounds, (pool, random, k, r) => {
        const counts = new Map(pool.map(entity => [entity.id, 0]));
        for (const round of plan(pool, random, k, r).rounds) {
          for (const id of round) counts.set(id, (counts.get(id) ?? 0) + 1);
          expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('serves everybody within ceil(N/K) rounds, and again within 2·ceil(N/K) − 1 (I3, I4)', () => {
    fc.assert(
      fc.property(pools, randomness, slots, (pool, random, k) => {
        const wait = Math.ceil(pool.length / k);
        const drawn = plan(pool, random, k, 4 * wait).rounds;
        for (const { id } of pool) {
          const turns = drawn.flatMap((round, i) => (round.includes(id) ? [i + 1] : []));
          expect(turns[0]).toBeLessThanOrEqual(wait);
          const gaps = turns.slice(1).map((turn, i) => turn - (turns[i] ?? 0));
          for (const gap of gaps) expect(gap).toBeLessThanOrEqual(Math.max(1, 2 * wait - 1));
        }
      }),
    );
  });

  it('fills min(K, N) slots in every round, nobody twice (I12)', () => {
    fc.assert(
      fc.property(pools, randomness, slots, rounds, (pool, random, k, r) => {
        const draw = plan(pool, random, k, r);
        expect(draw.rounds).toHaveLength(r);
        for (const round of draw.rounds) {
          expect(round).toHaveLength(Math.min(k, pool.length));
          expect(new Set(round).size).toBe(round.length);
        }
        expect([...draw.queue].sort()).toEqual(pool.map(entity => entity.id).sort());
      }),
    );
  });

  it('gives the same bytes whatever the order of the rows (I10)', () => {
    fc.assert(
      fc.property(
        pools.chain(pool =>
          fc.tuple(fc.constant(pool), fc.shuffledSubarray(pool, { minLength: pool.length })),
        ),
        randomness,
        ([pool, shuffled], random) => {
          expect(plan(shuffled, random, 3, 5)).toEqual(plan(pool, random, 3, 5));
        },
      ),
    );
  });

  it('keeps each district within two slots of its share at every prefix of a cycle (I6)', () => {
    fc.assert(
      fc.property(pools, randomness, (pool, random) => {
        const of = new Map(pool.map(entity => [entity.id, entity.district]));
        const { queue } = plan(pool, random, 1, 0);
        for (const district of new Set(of.values())) {
          const share = pool.filter(entity => entity.district === district).length / pool.length;
          let got = 0;
          for (const [i, id] of queue.entries()) {
            if (of.get(id) === district) got += 1;
            expect(Math.abs(got - share * (i + 1))).toBeLessThan(2);
          }
        }
      }),
    );
  });

  it('does not see how many products or which quality an entity has: only four values enter (I8, I11)', () => {
    const plain = twelve();
    const decorated = plain.map((entity, i) => ({
      ...entity,
      products: i * 100,
      quality: i,
      name: `Toko ${i}`,
    }));
    expect(plan(decorated, 'ab', 5, 6)).toEqual(plan(plain, 'ab', 5, 6));
  });

  it('serves all of one cycle before anybody of the next (I2)', () => {
    fc.assert(
      fc.property(pools, randomness, slots, (pool, random, k) => {
        const wait = Math.ceil(pool.length / k);
        const turns = plan(pool, random, k, wait).rounds.flat();
        expect(turns.slice(0, pool.length)).toEqual(plan(pool, random, k, 0).queue);
      }),
    );
  });

  it('gives every entity every place about equally often over many seeds (I5)', () => {
    const pool = twelve();
    const places = new Map(pool.map(entity => [entity.id, new Array<number>(12).fill(0)]));
    for (let n = 0; n < 2400; n++) {
      const { queue } = plan(pool, n.toString(16).padStart(8, '0'), 1, 0);
      for (const [place, id] of queue.entries()) {
        const counts = places.get(id);
        if (counts) counts[place] = (counts[place] ?? 0) + 1;
      }
    }
    // 200 expected in each of 144 boxes; chi-square with 11 degrees of freedom per entity, 0,1 % at 31.3.
    for (const counts of places.values()) {
      const chiSquare = counts.reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
      expect(chiSquare).toBeLessThan(40);
    }
  });
});

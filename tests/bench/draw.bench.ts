import { createHash } from 'node:crypto';
import type { Hash } from '~/promotion/entity.ts';
import { planRounds } from '~/promotion/plan-rounds.ts';
import { readPool } from '~/promotion/read-pool.ts';
import { writeList } from '~/promotion/write-list.ts';
import type { Row } from './row.ts';

const hash: Hash = text => createHash('sha256').update(text, 'utf8').digest('hex');
const sizes = ['micro', 'micro', 'micro', 'small', 'medium', 'cooperative'];
const genders = ['f', 'm', 'm', null];
const repeats = 3;

/** As many districts, sizes and genders as a regency has. */
function invent(count: number) {
  return Array.from({ length: count }, (_, i) => ({
    id: `v-${String(i).padStart(6, '0')}`,
    district: String(332_501 + ((7 * i * i) % 15)),
    size: sizes[(5 * i + Math.floor(i / 7)) % 6],
    gender: genders[(3 * i + Math.floor(i / 11)) % 4],
  }));
}

/** From parsed JSON to rounds, the whole of what `laris draw` computes; the slowest of three, the first one cold. */
function time(count: number, slots: number, rounds: number): number {
  const entities = invent(count);
  let slowest = 0;
  for (let n = 0; n < repeats; n++) {
    const begun = performance.now();
    const pool = readPool(entities);
    if (!pool.ok) throw new Error('the invented pool is readable');
    const options = { randomness: 'ab'.repeat(32), slots, rounds };
    const draw = planRounds(writeList(pool.value, hash), options, hash);
    if (draw.rounds.length !== rounds) throw new Error('as many rounds as were asked for');
    slowest = Math.max(slowest, performance.now() - begun);
  }
  return slowest / 1000;
}

function row(count: number, slots: number, rounds: number, limit: number): Row {
  const seconds = time(count, slots, rounds);
  return {
    name: `draw of ${count} entities, ${rounds} rounds of ${slots}`,
    value: Number(seconds.toFixed(3)),
    unit: 's',
    budget: `≤ ${limit} s`,
    pass: seconds <= limit,
  };
}

export async function bench(): Promise<Row[]> {
  return [row(2_000, 100, 60, 0.3), row(100_000, 100, 60, 2)];
}

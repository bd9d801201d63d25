import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { disguisePool, publicIdOf, publicProductOf } from '~/promotion/disguise-pool.ts';
import { readPool } from '~/promotion/read-pool.ts';
import { twelve } from './pools.ts';

const keyed = (key: string) => (text: string) => createHmac('sha256', key).update(text).digest('hex');

describe('a pool as it is published', () => {
  const disguised = disguisePool(twelve(), keyed('list one'));

  it('carries no id and no value of the vendor', () => {
    const text = JSON.stringify(disguised.map(({ entity }) => entity));
    for (const { id, district } of twelve()) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(district);
    }
    expect(text).not.toMatch(/micro|cooperative|"f"|"m"/);
  });

  it('keeps who shares a district, a size, a gender; a missing value stays missing', () => {
    const pool = twelve();
    for (const attribute of ['district', 'size', 'gender'] as const) {
      for (const [i, a] of pool.entries()) {
        for (const [j, b] of pool.entries()) {
          const same = disguised[i]?.entity[attribute] === disguised[j]?.entity[attribute];
          expect(same).toBe(a[attribute] === b[attribute]);
        }
      }
    }
    expect(disguised.filter(({ entity }) => entity.gender === '-')).toHaveLength(2);
    expect(new Set(disguised.map(({ entity }) => entity.district))).toEqual(new Set(['d1', 'd2', 'd3']));
  });

  it('is another one for every list, so that two lists cannot be laid side by side', () => {
    const other = disguisePool(twelve(), keyed('list two'));
    const ids = new Set(disguised.map(({ entity }) => entity.id));
    expect(other.some(({ entity }) => ids.has(entity.id))).toBe(false);
    expect(publicIdOf('v-00', keyed('list one'))).toBe(disguised[0]?.entity.id);
    expect(publicProductOf('v-00', keyed('list one'))).not.toContain(disguised[0]?.entity.id.slice(2));
  });

  it('numbers labels by key, not by the value or the order of the rows', () => {
    const back = disguisePool([...twelve()].reverse(), keyed('list one')).reverse();
    expect(back).toEqual(disguised);
    const orders = Array.from(
      { length: 20 },
      (_, i) => disguisePool(twelve(), keyed(`${i}`))[0]?.entity.district,
    );
    expect(new Set(orders).size).toBe(3);
  });

  it('is a pool that the draw accepts', () => {
    const entities = disguised.map(({ entity }) => entity);
    expect(readPool(entities)).toEqual({ ok: true, value: entities });
    expect(entities[0]?.id).toMatch(/^u-[0-9a-f]{24}$/);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBytes } from '~/promotion/compare-bytes.ts';
import { readPool } from '~/promotion/read-pool.ts';
import { splitList, writeList } from '~/promotion/write-list.ts';
import { hash, pools } from './pools.ts';

describe('bytewise order', () => {
  it('is the order of the UTF-8 bytes, also where UTF-16 differs from it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const bytes = Math.sign(Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8')));
        expect(Math.sign(compareBytes(a, b))).toBe(bytes);
      }),
    );
    // U+FFFD is EF BF BD, U+1F9FA is F0 9F A7 BA; UTF-16 has D83E before FFFD.
    expect(compareBytes('\ufffd', '🧺')).toBeLessThan(0);
    expect('\ufffd' < '🧺').toBe(false);
  });

  it('is not the order of a dictionary', () => {
    expect(['a', 'B', 'é', 'z'].sort(compareBytes)).toEqual(['B', 'a', 'z', 'é']);
  });
});

describe('the canonical list', () => {
  it('has one tab-separated line per entity, in bytewise order of id', () => {
    const list = writeList(
      [
        { id: 'b', district: 'd2', size: 's1', gender: '-' },
        { id: 'a', district: 'd1', size: 's2', gender: 'g1' },
      ],
      hash,
    );
    expect(list.text).toBe('a\td1\ts2\tg1\nb\td2\ts1\t-\n');
    expect(list.sha256).toBe(hash('a\td1\ts2\tg1\nb\td2\ts1\t-\n'));
    expect(list.entities.map(entity => entity.id)).toEqual(['a', 'b']);
  });

  it('leaves the given order alone', () => {
    const given = [
      { id: 'b', district: '-', size: '-', gender: '-' },
      { id: 'a', district: '-', size: '-', gender: '-' },
    ];
    writeList(given, hash);
    expect(given.map(entity => entity.id)).toEqual(['b', 'a']);
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(pools, pool => {
        const list = writeList(pool, hash);
        expect(readPool(splitList(list.text))).toEqual({ ok: true, value: list.entities });
      }),
    );
  });

  it('turns a line of another shape into a row that is refused', () => {
    for (const text of ['a\td\ts\n', 'a\td\ts\tg\tmore\n', '\n']) {
      expect(readPool(splitList(text)).ok).toBe(false);
    }
    expect(readPool(splitList('')).ok).toBe(false);
  });
});

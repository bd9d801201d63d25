import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIST_LENGTH, readBits, writeBits } from '~/bimtek/credentials/status-list.ts';

describe('the bits of a status list', () => {
  it('are 16 KB, the first place in the highest bit', () => {
    expect(writeBits([])).toHaveLength(16_384);
    expect([...writeBits([0, 7, 8]).slice(0, 2)]).toEqual([0b10000001, 0b10000000]);
    expect(writeBits([LIST_LENGTH - 1]).at(-1)).toBe(1);
  });

  it('say of every place whether it was set', () => {
    const place = fc.nat(LIST_LENGTH - 1);
    fc.assert(
      fc.property(fc.uniqueArray(place, { maxLength: 30 }), place, (set, other) => {
        const bits = writeBits(set);
        expect(set.every(each => readBits(bits, each) === 1)).toBe(true);
        expect(readBits(bits, other)).toBe(set.includes(other) ? 1 : 0);
      }),
    );
  });

  it('know no place outside', () => {
    const bits = writeBits([]);
    for (const place of [-1, LIST_LENGTH, 0.5, Number.NaN]) expect(readBits(bits, place)).toBeNull();
    for (const place of [-1, LIST_LENGTH, 0.5]) expect(() => writeBits([place])).toThrow();
  });

  it('may be wider than one: the entry is read as a number', () => {
    const bits = Uint8Array.from([0b00_01_10_11]);
    expect([0, 1, 2, 3].map(place => readBits(bits, place, 2))).toEqual([0, 1, 2, 3]);
    expect(readBits(bits, 4, 2)).toBeNull();
  });
});

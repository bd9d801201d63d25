import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceCodes } from '~/promotion/codes.ts';
import { compareQueues } from '~/promotion/compare-queues.ts';

const compare = (published: string, computed: string) =>
  compareQueues([...published], [...computed], { part: 'queue' });

describe('how two orders differ', () => {
  it('is nothing when they are the same', () => {
    expect(compare('abc', 'abc')).toEqual([]);
    expect(compare('', '')).toEqual([]);
  });

  it('is one entry too few, too many, or twice', () => {
    expect(compare('ac', 'abc')).toEqual([{ code: 'queue-entry-missing', place: 2, id: 'b' }]);
    expect(compare('abxc', 'abc')).toEqual([{ code: 'queue-entry-added', place: 3, id: 'x' }]);
    expect(compare('abca', 'abc')).toEqual([{ code: 'queue-entry-twice', place: 4, id: 'a' }]);
  });

  it('is an entry put in the place of another', () => {
    expect(compare('axc', 'abc')).toEqual([
      { code: 'queue-entry-added', place: 2, id: 'x' },
      { code: 'queue-entry-missing', place: 2, id: 'b' },
    ]);
  });

  it('is two that changed places', () => {
    expect(compare('adcb', 'abcd')).toEqual([
      { code: 'queue-entries-swapped', place: 2, otherPlace: 4, id: 'd', other: 'b' },
    ]);
  });

  it('is the first place of a longer disorder', () => {
    expect(compare('acdb', 'abcd')).toEqual([
      { code: 'queue-differs', place: 2, published: 'c', computed: 'b', entries: 3 },
    ]);
  });

  it('names the round it belongs to', () => {
    expect(compareQueues(['b', 'a'], ['a', 'b'], { part: 'round', round: 4 })).toMatchObject([
      { code: 'round-entries-swapped', round: 4 },
    ]);
  });

  it('is found for any two different orders, in a code that has words', () => {
    const orders = fc.array(fc.constantFrom(...'abcdefg'), { maxLength: 8 });
    fc.assert(
      fc.property(orders, fc.uniqueArray(fc.constantFrom(...'abcdefg')), (published, computed) => {
        const differences = compareQueues(published, computed, { part: 'arrival-queue' });
        expect(differences.length > 0).toBe(published.join() !== computed.join());
        for (const { code } of differences) expect(differenceCodes).toContain(code);
      }),
    );
  });
});

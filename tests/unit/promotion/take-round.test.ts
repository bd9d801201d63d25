import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveBehind, type Turns, takeRound } from '~/promotion/take-round.ts';

const start = (queue: string, head = ''): Turns => ({ head: [...head], queue: [...queue], next: 0 });
const waiting = ({ head, queue, next }: Turns) => [...head, ...queue.slice(next)].join('');

describe('one round', () => {
  it('takes the first of the queue', () => {
    const taken = takeRound(start('abcdef'), { wanted: 2 });
    expect(taken.shown).toEqual(['a', 'b']);
    expect(waiting(taken.turns)).toBe('cdef');
  });

  it('goes on with the next cycle, those already in the round behind the others', () => {
    const taken = takeRound(start('xy'), { wanted: 4, refill: () => [...'yaxb'] });
    expect(taken.shown.join('')).toBe('xyab');
    expect(waiting(taken.turns)).toBe('yx');
  });

  it('asks for the next cycle only when the queue cannot fill the round', () => {
    const refill = () => {
      throw new Error('asked too early');
    };
    expect(takeRound(start('ab'), { wanted: 2, refill }).shown).toEqual(['a', 'b']);
  });

  it('stays short when there is nobody else', () => {
    expect(takeRound(start('ab'), { wanted: 5 }).shown).toEqual(['a', 'b']);
    expect(takeRound(start('ab'), { wanted: 5, refill: () => null }).shown).toEqual(['a', 'b']);
    expect(takeRound(start('ab'), { wanted: 5, refill: () => [...'ba'] }).shown).toEqual(['a', 'b']);
  });

  it('counts those that already hold a slot of this round', () => {
    const taken = takeRound(start(''), { wanted: 3, already: ['a'], refill: () => [...'abc'] });
    expect(taken.shown.join('')).toBe('abc');
    expect(waiting(taken.turns)).toBe('a');
  });
});

describe('deferral', () => {
  it('keeps the place at the head for one round and gives the slot to the next', () => {
    const first = takeRound(start('abcd'), { wanted: 2, absent: new Set('a') });
    expect(first).toMatchObject({ shown: ['b', 'c'], deferred: ['a'], skipped: [] });
    expect(waiting(first.turns)).toBe('ad');
    expect(takeRound(first.turns, { wanted: 2 }).shown).toEqual(['a', 'd']);
  });

  it('counts as served the second time', () => {
    const first = takeRound(start('abcd'), { wanted: 1, absent: new Set('a') });
    const second = takeRound(first.turns, { wanted: 1, absent: new Set('a') });
    expect(second).toMatchObject({ shown: ['c'], deferred: [], skipped: ['a'] });
    expect(waiting(second.turns)).toBe('d');
  });

  it('never shows the same entity twice in a round, even with a turn of the next cycle in reach', () => {
    const taken = takeRound(start('xab', 'x'), { wanted: 3 });
    expect(taken.shown.join('')).toBe('xab');
    expect(waiting(taken.turns)).toBe('x');
  });

  it('does not make anybody else later, and loses nobody', () => {
    const letters = 'abcdefghijklmnop';
    const absences = fc.array(fc.subarray([...letters], { maxLength: 6 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), absences, (slots, absent) => {
        let turns = start(letters);
        const done: string[] = [];
        for (const [i, ids] of absent.entries()) {
          const taken = takeRound(turns, { wanted: slots, absent: new Set(ids) });
          turns = taken.turns;
          done.push(...taken.shown, ...taken.skipped);
          expect([...done, ...waiting(turns)].sort().join('')).toBe(letters);
          // Whoever never was absent has had the turn that an undisturbed queue promises.
          const never = [...letters].filter(id => !absent.flat().includes(id));
          for (const id of never) {
            if (Math.floor(letters.indexOf(id) / slots) <= i) expect(done).toContain(id);
          }
        }
      }),
    );
  });
});

describe('moving behind', () => {
  it('keeps the order of both parts', () => {
    expect(moveBehind([...'abcdef'], new Set('bd')).join('')).toBe('acefbd');
  });

  it('changes nothing when nobody is in the round yet', () => {
    expect(moveBehind([...'abc'], new Set())).toEqual(['a', 'b', 'c']);
  });
});

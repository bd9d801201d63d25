import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promiseTurn } from '~/promotion/promise-turn.ts';
import { type Turns, takeRound } from '~/promotion/take-round.ts';

const calendar = { nextRound: 9, nextStartsOn: '2026-11-30', slots: 12, everyDays: 7 };

describe('the promise on a ticket', () => {
  it('says place, round and day', () => {
    expect(promiseTurn(0, 312, calendar)).toEqual({ place: 1, of: 312, round: 9, startsOn: '2026-11-30' });
    expect(promiseTurn(11, 312, calendar)).toMatchObject({ round: 9, startsOn: '2026-11-30' });
    expect(promiseTurn(12, 312, calendar)).toMatchObject({ round: 10, startsOn: '2026-12-07' });
    expect(promiseTurn(311, 312, calendar)).toMatchObject({ place: 312, round: 34, startsOn: '2027-05-24' });
  });

  it('is kept whatever others do: the turn never comes later', () => {
    const ids = Array.from({ length: 30 }, (_, i) => `e${i}`);
    const absences = fc.array(fc.subarray(ids.slice(0, 20), { maxLength: 8 }), {
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 9 }), absences, (slots, absent) => {
        let turns: Turns = { head: [], queue: ids, next: 0 };
        const shownIn = new Map<string, number>();
        for (const [i, away] of absent.entries()) {
          const taken = takeRound(turns, { wanted: slots, absent: new Set(away) });
          for (const id of taken.shown) shownIn.set(id, 9 + i);
          turns = taken.turns;
        }
        // Entities 20 to 29 are never away.
        for (const index of [20, 24, 29]) {
          const promise = promiseTurn(index, 30, { ...calendar, slots });
          expect(shownIn.get(`e${index}`)).toBeLessThanOrEqual(promise.round);
        }
      }),
    );
  });
});

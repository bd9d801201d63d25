import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptThings, sumForgotten } from '~/privacy/deletion/deletion-proof.ts';
import {
  deletionState,
  deletionStates,
  deletionWindow,
  hoursToChangeMind,
  hoursToFinish,
} from '~/privacy/deletion/deletion-window.ts';

const requestedAt = new Date('2026-11-21T03:00:00Z');
const hoursOn = (hours: number) => new Date(requestedAt.getTime() + hours * 3_600_000);
const open = { requestedAt, cancelledAt: null, doneAt: null };

describe('the window', () => {
  it('leaves 48 hours to change one’s mind and ends within the 3 × 24 hours of the law', () => {
    expect(deletionWindow(requestedAt)).toEqual({ dueAt: hoursOn(48), latestAt: hoursOn(72) });
    expect(hoursToChangeMind).toBeLessThan(hoursToFinish);
    expect(hoursToFinish).toBeLessThanOrEqual(72);
  });
  it.each([
    [0, 'open'],
    [47.99, 'open'],
    [48, 'due'],
    [72, 'due'],
    [72.01, 'late'],
  ])('after %s hours it is %s', (hours, state) => {
    expect(deletionState(open, hoursOn(hours))).toBe(state);
  });
  it('done is done and cancelled is cancelled, however late it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), hours => {
        expect(deletionState({ ...open, doneAt: hoursOn(50) }, hoursOn(hours))).toBe('done');
        expect(deletionState({ ...open, cancelledAt: hoursOn(5) }, hoursOn(hours))).toBe('cancelled');
      }),
    );
  });
  it('always says one of its words', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000, max: 10_000 }), hours => {
        expect(deletionStates).toContain(deletionState(open, hoursOn(hours)));
      }),
    );
  });
});

describe('the proof', () => {
  it('adds up what every domain removed, each file once', () => {
    const sum = sumForgotten([
      ['products', { rows: 3, files: ['a', 'b'] }],
      ['registration', { rows: 5, files: ['b', 'c'], keys: 1 }],
      ['account', { rows: 2, files: [], keys: 1 }],
    ]);
    expect(sum).toEqual({
      removed: { products: 3, registration: 5, account: 2 },
      files: ['a', 'b', 'c'],
      keysDestroyed: 2,
    });
  });
  it('is empty for nobody', () => {
    expect(sumForgotten([])).toEqual({ removed: {}, files: [], keysDestroyed: 0 });
  });
  it('names a law for each thing that is kept', () => {
    for (const { basis } of keptThings) expect(basis).toMatch(/^(UU|Perpres|PP) \d+\/\d{4}/);
  });
});

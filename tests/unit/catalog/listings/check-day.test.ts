import { describe, expect, it } from 'vitest';
import { checkDay, earliestMove } from '~/catalog/listings/check-day.ts';

const today = '2026-11-21';
const up = { listedOn: '2026-11-01', delistedOn: null };
const down = { listedOn: '2026-10-01', delistedOn: '2026-10-20' };
const never = { listedOn: null, delistedOn: null };

describe('the day of a move', () => {
  it.each([
    [today, never, null],
    ['2020-01-01', never, null],
    ['2026-11-01', up, null],
    ['2026-10-20', down, null],
    ['2026-11-22', never, 'day-in-future'],
    ['2026-10-31', up, 'day-too-early'],
    ['2026-10-19', down, 'day-too-early'],
    ['', never, 'day-unreadable'],
    ['2026-02-30', never, 'day-unreadable'],
    ['21/11/2026', never, 'day-unreadable'],
    [undefined, never, 'day-unreadable'],
  ])('%j of %j', (typed, listing, code) => {
    const day = checkDay(typed, listing, today);
    expect(day.ok ? null : day.problems[0]?.code).toBe(code);
    if (day.ok) expect(day.value).toBe(typed);
  });

  it('says from which day on it may be', () => {
    const day = checkDay('2026-10-31', up, today);
    expect(day).toEqual({
      ok: false,
      problems: [{ code: 'day-too-early', field: 'on', data: { day: '2026-11-01' } }],
    });
    expect([up, down, never].map(earliestMove)).toEqual(['2026-11-01', '2026-10-20', null]);
  });
});

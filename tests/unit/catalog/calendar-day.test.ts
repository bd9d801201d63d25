import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isCalendarDay } from '~/catalog/calendar-day.ts';

describe('addDays', () => {
  it.each([
    ['2026-11-21', 1, '2026-11-22'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-11-21', 60, '2027-01-20'],
  ])('%s + %d = %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  it('is undone by daysBetween', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), count => {
        expect(daysBetween('2026-11-21', addDays('2026-11-21', count))).toBe(count);
      }),
    );
  });
});

describe('isCalendarDay', () => {
  it.each(['2026-11-21', '2028-02-29'])('%s is a day', day => {
    expect(isCalendarDay(day)).toBe(true);
  });
  it.each(['2026-02-30', '2027-02-29', '2026-13-01', '21-11-2026', '2026-1-1', '', '2026-11-21T00:00'])(
    '%j is none',
    day => {
      expect(isCalendarDay(day)).toBe(false);
    },
  );
});

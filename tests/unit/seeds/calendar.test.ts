import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, dayText, isWorkday, wib } from '#db/seeds/calendar.ts';

describe('days of a story', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2022-06-21', 0, '2022-06-21'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
  });

  it('turn into numbers and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), number => {
        expect(dayNumber(dayText(number))).toBe(number);
      }),
    );
  });

  it('know the working week', () => {
    const week = [
      '2024-07-29',
      '2024-07-30',
      '2024-07-31',
      '2024-08-01',
      '2024-08-02',
      '2024-08-03',
      '2024-08-04',
    ];
    expect(week.map(day => isWorkday(dayNumber(day)))).toEqual([true, true, true, true, true, false, false]);
  });

  it('keep the clock of western Indonesia', () => {
    expect(wib('2026-11-20', 6, 30).toISOString()).toBe('2026-11-19T23:30:00.000Z');
    expect(wib('2026-11-20', 19, 0).toISOString()).toBe('2026-11-20T12:00:00.000Z');
  });
});

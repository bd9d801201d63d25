import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf, readDay } from '~/sales/read-day.ts';

describe('readDay', () => {
  it.each([
    ['2023-04-08', '2023-04-08'],
    ['2023-04-08 00:00:00', '2023-04-08'],
    ['2025-03-22T08:15:00', '2025-03-22'],
    ['2026-02-24T03:00:00Z', '2026-02-24'],
    // 17.00 UTC is midnight in Jakarta: the next day.
    ['2026-02-24T17:00:00Z', '2026-02-25'],
    ['2026-02-24T16:59:59.999Z', '2026-02-24'],
    ['2026-02-25T00:30:00+07:00', '2026-02-25'],
    ['2026-02-25T00:30:00+09:00', '2026-02-24'],
    ['5/1/2024', '2024-01-05'],
    ['31-12-2023', '2023-12-31'],
    ['1.2.2024 08:30', '2024-02-01'],
    ['29/2/2024', '2024-02-29'],
  ])('reads %s as %s', (text, day) => {
    expect(readDay(text)).toEqual({ day });
  });

  it.each([null, undefined, '', '   '])('takes %j as no day', value => {
    expect(readDay(value)).toEqual({ day: null });
  });

  it.each(['31/2/2024', '2023-02-29', '1/13/2024', 'kemarin', '2024', '5/1/24', '2024-01-05T25'])(
    'does not guess at %s',
    text => {
      expect(readDay(text)).toEqual({ problem: 'order-date-unreadable' });
    },
  );

  it.each(['0203-04-08', '2009-12-31', '2101-01-01', '5/1/1024'])('takes %s for a slip of typing', text => {
    expect(readDay(text)).toEqual({ problem: 'order-date-out-of-range' });
  });

  it('reads every day in both ways of writing, and turns it into a number and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 14_610, max: 47_480 }), number => {
        const day = dayOf(number);
        const [year, month, date] = day.split('-').map(Number);
        expect(dayNumber(day)).toBe(number);
        expect(readDay(day)).toEqual({ day });
        expect(readDay(`${date}/${month}/${year}`)).toEqual({ day });
      }),
    );
  });
});

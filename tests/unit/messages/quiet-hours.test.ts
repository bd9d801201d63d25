import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultQuiet, endOfQuiet, isQuiet } from '~/messages/quiet-hours.ts';
import { wibTime } from '~/reference/calendar-day.ts';

const minuteOfDay = fc.integer({ min: 0, max: 1439 });
const quietHours = fc.record({ from: minuteOfDay, to: minuteOfDay });
const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });

/** At this clock in western Indonesia on 21 November 2026. */
const at = (clock: string) => new Date(`2026-11-21T${clock}:00+07:00`);

describe('quiet hours', () => {
  it.each([
    ['19:59', false],
    ['20:00', true],
    ['23:59', true],
    ['00:00', true],
    ['06:59', true],
    ['07:00', false],
    ['12:00', false],
  ])('at %s: %s', (clock, quiet) => {
    expect(isQuiet(defaultQuiet, at(clock))).toBe(quiet);
  });

  it('within one day', () => {
    const prayer = { from: 12 * 60, to: 13 * 60 };
    expect(isQuiet(prayer, at('12:30'))).toBe(true);
    expect(isQuiet(prayer, at('13:00'))).toBe(false);
    expect(endOfQuiet(prayer, at('12:30'))).toEqual(at('13:00'));
  });

  it('end the next morning, or this morning after midnight', () => {
    expect(endOfQuiet(defaultQuiet, at('21:15'))).toEqual(new Date('2026-11-22T07:00:00+07:00'));
    expect(endOfQuiet(defaultQuiet, at('03:15'))).toEqual(at('07:00'));
    expect(endOfQuiet(defaultQuiet, at('09:00'))).toEqual(at('09:00'));
  });

  it('of no length are none', () => {
    fc.assert(
      fc.property(minuteOfDay, instant, (minute, now) => {
        expect(isQuiet({ from: minute, to: minute }, now)).toBe(false);
      }),
    );
  });

  it('always end, within a day, at the minute that was chosen', () => {
    fc.assert(
      fc.property(quietHours, instant, (quiet, now) => {
        const end = endOfQuiet(quiet, now);
        expect(isQuiet(quiet, end)).toBe(false);
        const waited = end.getTime() - now.getTime();
        expect(waited).toBeGreaterThanOrEqual(0);
        expect(waited).toBeLessThan(86_400_000);
        if (waited > 0) {
          const clock = `${String(Math.floor(quiet.to / 60)).padStart(2, '0')}.${String(quiet.to % 60).padStart(2, '0')}`;
          expect(wibTime(end)).toBe(clock);
          // Not a minute longer than needed.
          expect(isQuiet(quiet, new Date(end.getTime() - 1))).toBe(true);
        }
      }),
    );
  });

  it('take exactly their share of a day', () => {
    fc.assert(
      fc.property(quietHours, quiet => {
        const minutes = Array.from(
          { length: 1440 },
          (_, minute) => new Date(at('00:00').getTime() + minute * 60_000),
        );
        const share = (quiet.to - quiet.from + 1440) % 1440;
        expect(minutes.filter(minute => isQuiet(quiet, minute))).toHaveLength(share);
      }),
      { numRuns: 20 },
    );
  });
});

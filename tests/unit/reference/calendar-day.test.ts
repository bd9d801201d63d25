import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayOf,
  daysBetween,
  formatDay,
  formatInstant,
  isCalendarDay,
  weekday,
  wibDay,
  wibInstant,
  wibTime,
} from '~/reference/calendar-day.ts';

describe('days', () => {
  it.each([
    [2026, 11, 21, '2026-11-21'],
    [2024, 2, 29, '2024-02-29'],
    [2000, 2, 29, '2000-02-29'],
  ])('%d-%d-%d is a day', (year, month, day, text) => {
    expect(dayOf(year, month, day)).toBe(text);
    expect(isCalendarDay(text)).toBe(true);
  });

  it.each([
    [2025, 2, 29],
    [1900, 2, 29],
    [2026, 4, 31],
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 1, 0],
    [2026, 1.5, 1],
    [99, 1, 1],
    [10_000, 1, 1],
    [Number.NaN, 1, 1],
  ])('%d-%d-%d is none', (year, month, day) => {
    expect(dayOf(year, month, day)).toBeNull();
  });

  it.each(['', '2026-1-1', '2026-02-30', '21-11-2026', '2026-11-21T00:00', null, 20261121])(
    '%j is no day',
    text => {
      expect(isCalendarDay(text)).toBe(false);
    },
  );

  it('add up over months, years and leap days', () => {
    expect(addDays('2026-11-30', 1)).toBe('2026-12-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-11-21', '2026-11-21')).toBe(0);
    expect(daysBetween('2026-11-21', '2027-11-21')).toBe(365);
    expect(daysBetween('2026-11-21', '2026-11-14')).toBe(-7);
  });

  it('know their weekday', () => {
    expect(weekday('2026-11-21')).toBe(6);
    expect(weekday('2026-11-22')).toBe(0);
  });

  const days = fc.integer({ min: -200_000, max: 200_000 }).map(n => addDays('2026-11-21', n));

  it('keep their laws: there and back, order as text, a week later the same weekday', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        const other = addDays(day, n);
        expect(isCalendarDay(other)).toBe(true);
        expect(daysBetween(day, other)).toBe(n);
        expect(addDays(other, -n)).toBe(day);
        expect(other > day).toBe(n > 0);
        expect(weekday(addDays(day, 7))).toBe(weekday(day));
      }),
    );
  });
});

describe('western Indonesia', () => {
  it('is seven hours ahead', () => {
    expect(wibDay(new Date('2026-11-20T16:59:59Z'))).toBe('2026-11-20');
    expect(wibDay(new Date('2026-11-20T17:00:00Z'))).toBe('2026-11-21');
    expect(wibTime(new Date('2026-11-21T01:41:00Z'))).toBe('08.41');
    expect(wibInstant('2026-11-21', 8, 41).toISOString()).toBe('2026-11-21T01:41:00.000Z');
  });

  it('has the same day from its midnight to the next', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(24 * 60 - 1), (n, minutes) => {
        const day = addDays('2000-01-01', n);
        expect(wibDay(wibInstant(day, 0, minutes))).toBe(day);
      }),
    );
  });
});

describe('words for days', () => {
  it('are Indonesian first, English on request', () => {
    expect(formatDay('2026-11-21')).toBe('21 November 2026');
    expect(formatDay('2026-08-07')).toBe('7 Agustus 2026');
    expect(formatDay('2026-08-07', 'en')).toBe('7 August 2026');
    expect(formatInstant(new Date('2026-11-21T01:41:00Z'))).toBe('21 November 2026 pukul 08.41');
    expect(formatInstant(new Date('2026-11-21T01:41:00Z'), 'en')).toBe('21 November 2026 at 08.41');
  });

  it('name all twelve months', () => {
    const months = Array.from({ length: 12 }, (_, n) => formatDay(dayOf(2026, n + 1, 1) ?? '').split(' ')[1]);
    expect(new Set(months).size).toBe(12);
    expect(months).not.toContain('undefined');
  });
});

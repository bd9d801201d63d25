import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import holidays from '#content/registration/holidays.json';
import { addDays, daysBetween, wibInstant } from '~/reference/calendar-day.ts';
import { officeCalendar } from '~/registration/decisions/office-calendar.ts';
import {
  ageBuckets,
  bucketOf,
  isAgeBucket,
  readServiceClock,
  type StatusMove,
} from '~/registration/decisions/service-promise.ts';
import {
  addWorkingDays,
  isWorkingDay,
  readWorkCalendar,
  workingDaysAfter,
} from '~/registration/decisions/work-calendar.ts';
import type { RegistrationStatus } from '~/registration/registration-status.ts';

const weekdays = readWorkCalendar({ closedOnJointLeave: true, years: [] });
const move = (to: RegistrationStatus, day: string, hour = 10, undo = false): StatusMove => ({
  to,
  at: wibInstant(day, hour),
  undo,
});
const clock = (moves: StatusMove[], day: string, calendar = weekdays, hour = 12) =>
  readServiceClock(moves, wibInstant(day, hour), calendar);

describe('the days of the office', () => {
  it('are Monday to Friday, but not the days of the joint decree', () => {
    const open = (day: string) => isWorkingDay(officeCalendar, day);
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(open)).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(open('2026-08-17')).toBe(false);
    expect(open('2026-03-19')).toBe(false);
    expect(open('2026-12-25')).toBe(false);
    expect(officeCalendar.years).toEqual([2026]);
  });

  it('hold the 17 national holidays and 8 days of joint leave of 2026', () => {
    const days = holidays.years.find(year => year.year === 2026)?.days ?? [];
    expect(days.filter(day => day.kind === 'national')).toHaveLength(17);
    expect(days.filter(day => day.kind === 'joint-leave')).toHaveLength(8);
  });

  it('include joint leave where a pemda settles it so', () => {
    const stays = readWorkCalendar({ ...holidays, closedOnJointLeave: false });
    expect(isWorkingDay(stays, '2026-12-24')).toBe(true);
    expect(isWorkingDay(officeCalendar, '2026-12-24')).toBe(false);
    expect(isWorkingDay(stays, '2026-12-25')).toBe(false);
  });

  it.each([
    [
      'a day under another year',
      { year: 2027, source: 'SKB', days: [{ day: '2026-01-01', kind: 'national', name: 'x' }] },
    ],
    [
      'a day that is none',
      { year: 2026, source: 'SKB', days: [{ day: '2026-02-30', kind: 'national', name: 'x' }] },
    ],
    [
      'an unknown kind',
      { year: 2026, source: 'SKB', days: [{ day: '2026-01-01', kind: 'maybe', name: 'x' }] },
    ],
    ['a year without its source', { year: 2026, source: '', days: [] }],
    [
      'a day that stands twice',
      {
        year: 2026,
        source: 'SKB',
        days: ['national', 'joint-leave'].map(kind => ({ day: '2026-01-01', kind, name: 'x' })),
      },
    ],
  ])('refuse %s', (_, year) => {
    expect(() => readWorkCalendar({ closedOnJointLeave: true, years: [year] })).toThrow();
  });

  it('are counted and added alike', () => {
    expect(addWorkingDays(officeCalendar, '2026-03-17', 1)).toBe('2026-03-25');
    expect(workingDaysAfter(officeCalendar, '2026-03-17', '2026-03-25')).toBe(1);
    fc.assert(
      fc.property(fc.nat(700), fc.nat(30), (n, days) => {
        const from = addDays('2025-12-01', n);
        const to = addWorkingDays(officeCalendar, from, days);
        expect(workingDaysAfter(officeCalendar, from, to)).toBe(days);
        if (days > 0) expect(isWorkingDay(officeCalendar, to)).toBe(true);
        else expect(to).toBe(from);
        expect(daysBetween(from, to)).toBeGreaterThanOrEqual(days);
      }),
    );
  });
});

describe('the service promise', () => {
  it.each([
    ['Thursday', '2026-11-19', '2026-11-23'],
    ['Friday', '2026-11-20', '2026-11-24'],
    ['Saturday', '2026-11-21', '2026-11-24'],
    ['Sunday', '2026-11-22', '2026-11-24'],
    ['Monday', '2026-11-23', '2026-11-25'],
  ])('of a registration sent on %s ends two working days later', (_, sent, due) => {
    expect(clock([move('submitted', sent)], sent)).toEqual({
      state: 'running',
      used: 0,
      left: 2,
      dueOn: due,
      pausedSince: null,
    });
  });

  it('leaves out a public holiday', () => {
    expect(clock([move('submitted', '2026-12-23')], '2026-12-23', officeCalendar).dueOn).toBe('2026-12-29');
  });

  it('counts the day in western Indonesia', () => {
    const sent = (at: string): StatusMove[] => [{ to: 'submitted', at: new Date(at), undo: false }];
    expect(clock(sent('2026-11-18T16:59:00Z'), '2026-11-18').dueOn).toBe('2026-11-20');
    expect(clock(sent('2026-11-18T17:00:00Z'), '2026-11-18').dueOn).toBe('2026-11-23');
  });

  it('runs out, and then says by how much', () => {
    const sent = [move('submitted', '2026-11-16')];
    expect(clock(sent, '2026-11-17')).toMatchObject({ used: 1, left: 1, dueOn: '2026-11-18' });
    expect(clock(sent, '2026-11-18')).toMatchObject({ used: 2, left: 0, dueOn: '2026-11-18' });
    expect(clock(sent, '2026-11-19')).toMatchObject({ used: 3, left: -1, dueOn: '2026-11-18' });
    expect(clock(sent, '2026-11-22')).toMatchObject({ used: 4, left: -2 });
  });

  it('stands while it waits for the vendor, and goes on with what was left', () => {
    const back = [move('submitted', '2026-11-16'), move('sent-back', '2026-11-17')];
    expect(clock(back, '2026-11-27')).toEqual({
      state: 'paused',
      used: 1,
      left: 1,
      dueOn: null,
      pausedSince: wibInstant('2026-11-17', 10),
    });
    const again = [...back, move('submitted', '2026-11-26')];
    expect(clock(again, '2026-11-26')).toMatchObject({ state: 'running', left: 1, dueOn: '2026-11-27' });
    expect(clock(again, '2026-11-30')).toMatchObject({ used: 3, left: -1, dueOn: '2026-11-27' });
  });

  it('names the day on which it was broken, also when it comes back later', () => {
    const late = [
      move('submitted', '2026-11-09'),
      move('sent-back', '2026-11-13'),
      move('submitted', '2026-11-20'),
    ];
    expect(clock(late, '2026-11-20')).toMatchObject({ used: 4, left: -2, dueOn: '2026-11-11' });
  });

  it('never stood for what was taken back', () => {
    const undone = [
      move('submitted', '2026-11-16', 9),
      move('sent-back', '2026-11-16', 10),
      move('submitted', '2026-11-17', 10, true),
    ];
    const never = [move('submitted', '2026-11-16', 9)];
    expect(clock(undone, '2026-11-18')).toEqual(clock(never, '2026-11-18'));
  });

  it('stops for good with a decision, and has not begun with a draft', () => {
    const done = [move('submitted', '2026-11-16'), move('accepted', '2026-11-17')];
    expect(clock(done, '2026-11-27')).toMatchObject({ state: 'stopped', used: 1, dueOn: null });
    expect(clock([], '2026-11-27')).toEqual({
      state: 'stopped',
      used: 0,
      left: 2,
      dueOn: null,
      pausedSince: null,
    });
  });

  const roads = fc.array(
    fc.record({ days: fc.nat(9), hour: fc.integer({ min: 0, max: 23 }), undo: fc.boolean() }),
    { maxLength: 12 },
  );

  it('never counts more days than have passed, nor fewer as time goes on, whatever the way', () => {
    fc.assert(
      fc.property(roads, fc.nat(20), (steps, later) => {
        let day = '2026-01-05';
        const moves: StatusMove[] = [];
        for (const [n, { days, hour, undo }] of steps.entries()) {
          day = addDays(day, days);
          const sent = n % 2 === 0;
          moves.push(move(sent ? 'submitted' : 'sent-back', day, hour, sent && n > 0 && undo));
        }
        const now = addDays(day, later);
        const found = clock(moves, now, officeCalendar, 23);
        expect(found.used).toBeGreaterThanOrEqual(0);
        expect(found.used).toBeLessThanOrEqual(workingDaysAfter(officeCalendar, '2026-01-05', now));
        expect(found.used + found.left).toBe(2);
        expect(clock(moves, addDays(now, 1), officeCalendar, 23).used).toBeGreaterThanOrEqual(found.used);
      }),
    );
  });
});

describe('ages', () => {
  it.each([
    [0, 'to-1'],
    [1, 'to-1'],
    [2, 'to-2'],
    [3, 'to-5'],
    [5, 'to-5'],
    [6, 'over-5'],
    [400, 'over-5'],
  ])('%d working days are %s', (used, bucket) => {
    expect(bucketOf(used)).toBe(bucket);
  });

  it('are a closed list', () => {
    expect(ageBuckets.every(isAgeBucket)).toBe(true);
    expect(isAgeBucket('to-9')).toBe(false);
    expect(isAgeBucket(null)).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginReview,
  isDue,
  nextReview,
  type ReviewState,
  reviewDays,
} from '~/bimtek/learning/reviews/review-schedule.ts';
import { addDays, daysBetween } from '~/reference/calendar-day.ts';

const day = fc.integer({ min: 0, max: 5_000 }).map(days => addDays('2024-01-01', days));
const gaps = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 });
/** Days that the person is late, and whether the answer is right. */
const answers = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.boolean()), { maxLength: 30 });

/** Answers each question on the day it is due, so many days late; the states in between. */
function walk(begun: ReviewState, given: readonly [number, boolean][], days: readonly number[]) {
  const states = [begun];
  for (const [late, right] of given) {
    const now = states.at(-1)!;
    if (now.dueOn === null) break;
    states.push(nextReview(now, right, addDays(now.dueOn, late), days));
  }
  return states;
}

describe('a question that was answered wrongly', () => {
  it('comes again after 1, 3, 7 and 21 days, and then no more', () => {
    expect(reviewDays).toEqual([1, 3, 7, 21]);
    const first = beginReview('2026-11-21');
    expect(first).toEqual({ step: 0, dueOn: '2026-11-22' });
    const second = nextReview(first, true, '2026-11-22');
    expect(second).toEqual({ step: 1, dueOn: '2026-11-25' });
    const third = nextReview(second, true, '2026-11-25');
    expect(third).toEqual({ step: 2, dueOn: '2026-12-02' });
    const fourth = nextReview(third, true, '2026-12-02');
    expect(fourth).toEqual({ step: 3, dueOn: '2026-12-23' });
    expect(nextReview(fourth, true, '2026-12-23')).toEqual({ step: 3, dueOn: null });
  });

  it('goes back to the first step from wherever it is', () => {
    for (const step of [0, 1, 2, 3])
      expect(nextReview({ step, dueOn: '2026-12-23' }, false, '2026-12-30')).toEqual({
        step: 0,
        dueOn: '2026-12-31',
      });
  });

  it('counts the gap from the day of the answer, however late that is', () => {
    expect(nextReview({ step: 0, dueOn: '2026-11-22' }, true, '2027-01-31')).toEqual({
      step: 1,
      dueOn: '2027-02-03',
    });
  });

  it.each([
    ['2026-11-21', false],
    ['2026-11-22', true],
    ['2026-12-31', true],
  ])('on %s may be asked: %s', (today, due) => {
    expect(isDue({ dueOn: '2026-11-22' }, today)).toBe(due);
  });

  it('that is done is never due', () => {
    fc.assert(
      fc.property(day, today => {
        expect(isDue({ dueOn: null }, today)).toBe(false);
      }),
    );
  });
});

describe('the schedule', () => {
  it('is always due later than the answer, by one of its gaps', () => {
    fc.assert(
      fc.property(gaps, day, fc.nat(5), fc.boolean(), (days, today, step, right) => {
        const { dueOn } = nextReview({ step, dueOn: today }, right, today, days);
        if (dueOn !== null) expect(days).toContain(daysBetween(today, dueOn));
      }),
    );
  });

  it('is done after as many right answers in a row as it has gaps, and never before', () => {
    fc.assert(
      fc.property(gaps, day, answers, (days, today, given) => {
        const states = walk(beginReview(today, days), given, days);
        let row = 0;
        for (const [at, [, right]] of given.slice(0, states.length - 1).entries()) {
          row = right ? row + 1 : 0;
          expect(states[at + 1]!.dueOn === null).toBe(row >= days.length);
        }
      }),
    );
  });

  it('has a step that is one of its gaps', () => {
    fc.assert(
      fc.property(gaps, day, answers, (days, today, given) => {
        for (const { step } of walk(beginReview(today, days), given, days))
          expect(days[step]).toBeGreaterThan(0);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listStaleTasks } from '~/bimtek/desk/desk-task.ts';
import { addDays } from '~/reference/calendar-day.ts';

const today = '2026-11-21';
const course = (id: string, ...validTo: string[]) => ({
  id,
  title: id.toUpperCase(),
  legalBasis: validTo.map((day, at) => ({ regulation: `PP ${at + 1}`, validTo: day })),
});

describe('rules that have to be read again', () => {
  it('are those that ran out and those that soon will, the longest first', () => {
    const tasks = listStaleTasks(
      [course('a', '2027-06-30', '2026-12-31'), course('b', '2026-11-20'), course('c', '2026-11-21')],
      today,
    );
    expect(tasks).toEqual([
      { task: 'basis-expired', course: 'b', title: 'B', regulation: 'PP 1', on: '2026-11-20' },
      { task: 'basis-ends', course: 'c', title: 'C', regulation: 'PP 1', on: '2026-11-21' },
      { task: 'basis-ends', course: 'a', title: 'A', regulation: 'PP 2', on: '2026-12-31' },
    ]);
  });

  it('are none where everything holds for two months', () => {
    expect(listStaleTasks([course('a', '2027-01-20')], today)).toEqual([]);
    expect(listStaleTasks([course('a', '2027-01-19')], today)).toHaveLength(1);
  });

  it('become more as days go by, never fewer', () => {
    const days = fc.array(fc.integer({ min: -100, max: 400 }), { maxLength: 12 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 100 }), (ends, later) => {
        const courses = [course('a', ...ends.map(end => addDays(today, end)))];
        const [now, then] = [listStaleTasks(courses, today), listStaleTasks(courses, addDays(today, later))];
        expect(then.length).toBeGreaterThanOrEqual(now.length);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AttemptResult,
  judgeCompletion,
  judgeProgress,
  type LessonReading,
  whyOpen,
} from '~/bimtek/learning/completion.ts';
import {
  holdingRepair,
  isRepairReason,
  isRuleOf,
  REPAIR_REASONS,
  type Repair,
  ruleName,
} from '~/bimtek/learning/repairs/repair.ts';

const course = { passMark: 80, lessons: [{ id: 'foto' }, { id: 'harga' }] };
const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 0, minute));
const reading = (lesson: string, minute = 0): LessonReading => ({ lesson, readAt: at(minute) });
const attempt = (number: number, percent: number): AttemptResult => ({
  number,
  percent,
  passed: percent >= 80,
  submittedAt: at(number),
});
const repair = (rule: string, change: Partial<Repair> = {}): Repair => ({
  id: '0198f3d2-0000-7000-8000-000000000001',
  rule,
  reason: 'read-on-paper',
  repairedAt: at(30),
  undoneAt: null,
  ...change,
});
const ruleOf = (rules: ReturnType<typeof judgeCompletion>['rules'], name: string) =>
  rules.find(each => ruleName(each) === name);

describe('a rule that a trainer ticked', () => {
  it('is met, with the reason and the day', () => {
    const { rules, done } = judgeCompletion(course, [], [], [repair('lesson:foto')]);
    expect(ruleOf(rules, 'lesson:foto')).toEqual({
      rule: 'lesson',
      lesson: 'foto',
      done: true,
      reason: 'repaired',
      because: 'read-on-paper',
      doneAt: at(30),
    });
    expect(done).toBe(1);
  });

  it('stands for the quiz too, and completes the course', () => {
    const readings = [reading('foto'), reading('harga')];
    const found = judgeCompletion(
      course,
      readings,
      [attempt(1, 40)],
      [repair('quiz', { reason: 'done-in-session' })],
    );
    expect(found.complete).toBe(true);
    expect(ruleOf(found.rules, 'quiz')).toMatchObject({ reason: 'repaired', because: 'done-in-session' });
  });

  it('says nothing where the learner did it: that outweighs', () => {
    const found = judgeCompletion(course, [reading('foto', 5)], [], [repair('lesson:foto')]);
    expect(ruleOf(found.rules, 'lesson:foto')).toMatchObject({ reason: 'lesson-read', doneAt: at(5) });
  });

  it('is open again once it is taken back', () => {
    const undone = repair('lesson:foto', { undoneAt: at(40) });
    expect(judgeCompletion(course, [], [], [undone]).done).toBe(0);
    const again = repair('lesson:foto', { id: 'x', repairedAt: at(50), reason: 'answers-lost' });
    const found = judgeCompletion(course, [], [], [undone, again]);
    expect(ruleOf(found.rules, 'lesson:foto')).toMatchObject({ because: 'answers-lost', doneAt: at(50) });
  });

  it('of a lesson that the course no longer has counts for nothing', () => {
    expect(judgeCompletion(course, [], [], [repair('lesson:lama')]).done).toBe(0);
  });
});

describe('repairs', () => {
  it('the first one that holds is the one', () => {
    const [early, late] = [repair('quiz', { repairedAt: at(1) }), repair('quiz', { repairedAt: at(2) })];
    expect(holdingRepair([late, early], 'quiz')).toBe(early);
    expect(holdingRepair([late, early], 'lesson:foto')).toBeNull();
    expect(holdingRepair([{ ...early, undoneAt: at(9) }, late], 'quiz')).toBe(late);
  });

  it('have reasons out of a closed list', () => {
    expect(REPAIR_REASONS.every(isRepairReason)).toBe(true);
    expect(['', 'lupa', null, undefined, 3, '__proto__'].some(isRepairReason)).toBe(false);
  });

  it.each([
    ['quiz', true],
    ['lesson:foto', true],
    ['lesson:lama', false],
    ['foto', false],
    ['', false],
    ['lesson:', false],
  ])('%j is a rule of the course: %s', (rule, known) => {
    expect(isRuleOf(course, rule)).toBe(known);
  });

  it('names every rule of a course so that the name is known again', () => {
    const { rules } = judgeCompletion(course, [], []);
    expect(rules.map(ruleName)).toEqual(['lesson:foto', 'lesson:harga', 'quiz']);
    expect(rules.every(rule => isRuleOf(course, ruleName(rule)))).toBe(true);
  });
});

describe('why a course is not complete', () => {
  it.each([
    [[], [], { lessons: 2, quiz: true }],
    [['foto'], [], { lessons: 1, quiz: true }],
    [['foto', 'harga'], [79], { lessons: 0, quiz: true }],
    [['foto'], [80], { lessons: 1, quiz: false }],
    [['foto', 'harga'], [10, 80], null],
  ])('read %j, tried %j: %j', (read, tried, open) => {
    const readings = read.map(lesson => reading(lesson));
    const attempts = tried.map((percent, n) => attempt(n + 1, percent));
    expect(whyOpen(judgeCompletion(course, readings, attempts))).toEqual(open);
  });

  it('of somebody of whom nothing is kept names everything', () => {
    expect(whyOpen(judgeProgress(course, undefined))).toEqual({ lessons: 2, quiz: true });
  });
});

const readings = fc.array(fc.constantFrom('foto', 'harga', 'lama').map(lesson => reading(lesson)));
const attempts = fc
  .array(fc.integer({ min: 0, max: 100 }), { maxLength: 5 })
  .map(marks => marks.map((percent, n) => attempt(n + 1, percent)));
const repairs = fc.array(
  fc.record({
    rule: fc.constantFrom('lesson:foto', 'lesson:harga', 'quiz', 'lesson:lama'),
    reason: fc.constantFrom(...REPAIR_REASONS),
    undone: fc.boolean(),
  }),
  { maxLength: 6 },
);
const madeOf = (rows: { rule: string; reason: Repair['reason']; undone: boolean }[]) =>
  rows.map(({ rule, reason, undone }, n) =>
    repair(rule, { id: `r${n}`, reason, repairedAt: at(n), undoneAt: undone ? at(90) : null }),
  );

describe('whatever was done', () => {
  const runs = (check: (r: LessonReading[], a: AttemptResult[], p: Repair[]) => void) =>
    fc.assert(
      fc.property(readings, attempts, repairs, (r, a, p) => {
        check(r, a, madeOf(p));
      }),
    );

  it('every rule stands there once, and a course is complete exactly when nothing keeps it open', () => {
    runs((r, a, p) => {
      const found = judgeProgress(course, { readings: r, attempts: a, repairs: p });
      expect(found.rules.map(ruleName)).toEqual(['lesson:foto', 'lesson:harga', 'quiz']);
      expect(found.complete).toBe(whyOpen(found) === null);
      expect(found.done).toBe(found.rules.filter(rule => rule.done).length);
    });
  });

  it('a repair never takes anything away, and one taken back is as if it had never been', () => {
    runs((r, a, p) => {
      const without = judgeCompletion(course, r, a);
      const withAll = judgeCompletion(course, r, a, p);
      for (const [n, rule] of without.rules.entries()) if (rule.done) expect(withAll.rules[n]).toEqual(rule);
      const undone = p.map(one => ({ ...one, undoneAt: at(99) }));
      expect(judgeCompletion(course, r, a, undone)).toEqual(without);
    });
  });
});

import { describe, expect, it } from 'vitest';
import { courseKilobytes, courseMinutes, findLesson, sharedKilobytes } from '~/bimtek/courses/course.ts';
import { courseFile, lessonFront } from '~/bimtek/courses/course-file.ts';
import { judgeLegalBasis, staleBasis } from '~/bimtek/courses/judge-legal-basis.ts';
import { guardCell } from '~/bimtek/guard-cell.ts';
import { judgeCompletion } from '~/bimtek/learning/completion.ts';
import { aCourse } from '../a-course.ts';

const at = (day: number) => new Date(Date.UTC(2026, 10, day));

describe('a course', () => {
  it('adds up its minutes and kilobytes', () => {
    expect(courseMinutes(aCourse)).toBe(4 + 3 + 5);
    // What is shared is fetched once.
    expect(courseKilobytes(aCourse, 'id')).toBe(12 + 11 - sharedKilobytes);
    expect(courseKilobytes(aCourse, 'en')).toBe(10 + 11 - sharedKilobytes);
  });

  it('knows the neighbours of a lesson', () => {
    expect(findLesson(aCourse, 'foto')).toMatchObject({
      lesson: { id: 'foto' },
      previous: null,
      next: { id: 'harga' },
    });
    expect(findLesson(aCourse, 'harga')).toMatchObject({ previous: { id: 'foto' }, next: null });
    expect(findLesson(aCourse, 'lain')).toBeNull();
  });
});

describe('completion', () => {
  it('of nothing yet names every rule and why it is open', () => {
    expect(judgeCompletion(aCourse, [], [])).toEqual({
      rules: [
        { rule: 'lesson', lesson: 'foto', done: false, reason: 'lesson-unread' },
        { rule: 'lesson', lesson: 'harga', done: false, reason: 'lesson-unread' },
        { rule: 'quiz', done: false, reason: 'quiz-untried', passMark: 80 },
      ],
      done: 0,
      complete: false,
    });
  });

  const readings = [
    { lesson: 'foto', readAt: at(1) },
    { lesson: 'harga', readAt: at(2) },
    { lesson: 'gone', readAt: at(2) },
  ];

  it('shows the best attempt while none has passed', () => {
    const attempts = [
      { number: 1, percent: 60, passed: false, submittedAt: at(3) },
      { number: 2, percent: 40, passed: false, submittedAt: at(4) },
    ];
    const { rules, done, complete } = judgeCompletion(aCourse, readings, attempts);
    expect(rules[2]).toEqual({ rule: 'quiz', done: false, reason: 'quiz-below', percent: 60, passMark: 80 });
    expect([done, complete]).toEqual([2, false]);
  });

  it('is kept whatever comes later', () => {
    const attempts = [
      { number: 3, percent: 20, passed: false, submittedAt: at(5) },
      { number: 2, percent: 90, passed: true, submittedAt: at(4) },
      { number: 1, percent: 60, passed: false, submittedAt: at(3) },
    ];
    const { rules, complete } = judgeCompletion(aCourse, readings, attempts);
    expect(complete).toBe(true);
    expect(rules[2]).toEqual({ rule: 'quiz', done: true, reason: 'quiz-passed', percent: 90, doneAt: at(4) });
  });
});

describe('legal basis', () => {
  const basis = { validFrom: '2025-01-01', validTo: '2026-12-31' };
  it.each([
    ['2024-12-31', 'early'],
    ['2025-01-01', 'valid'],
    ['2026-10-31', 'valid'],
    ['2026-11-01', 'ending'],
    ['2026-12-31', 'ending'],
    ['2027-01-01', 'expired'],
  ])('on %s is %s', (today, state) => {
    expect(judgeLegalBasis(basis, today)).toBe(state);
  });

  it('makes a course warn about just what has run out', () => {
    const words = { id: 'a', en: 'a' };
    const old = { regulation: 'X 1/2020', about: words, validFrom: '2020-01-01', validTo: '2021-01-01' };
    const kept = { regulation: 'Y 2/2020', about: words, ...basis };
    expect(staleBasis([old, kept], '2026-01-01')).toEqual([old]);
  });
});

it('a cell under five persons is not shown', () => {
  expect([0, 1, 4, 5, 120].map(guardCell)).toEqual([null, null, null, 5, 120]);
});

describe('a course file', () => {
  const { lessons: _, quiz: __, ...file } = aCourse;

  it('is taken when whole', () => {
    expect(courseFile.safeParse(file).success).toBe(true);
  });

  it.each([
    ['an id with capitals', { id: 'Foto' }],
    ['a missing language', { title: { id: 'Foto' } }],
    ['no legal basis', { legalBasis: [] }],
    ['an unknown key', { script: 'x' }],
    ['a pass mark of 0', { passMark: 0 }],
    [
      'a check that is none',
      { competencies: [{ id: 'a', title: { id: 'a', en: 'a' }, checks: ['foto'], lessons: ['foto'] }] },
    ],
    ['days turned round', { legalBasis: [{ ...file.legalBasis[0], validFrom: '2027-01-01' }] }],
  ])('is refused with %s', (_name, change) => {
    expect(courseFile.safeParse({ ...file, ...change }).success).toBe(false);
  });

  it('front matter of a lesson is closed', () => {
    expect(lessonFront.safeParse({ title: 'A', minutes: 3 }).success).toBe(true);
    expect(lessonFront.safeParse({ title: 'A', minutes: 3, layout: 'x' }).success).toBe(false);
    expect(lessonFront.safeParse({ title: 'A', minutes: 0 }).success).toBe(false);
  });
});

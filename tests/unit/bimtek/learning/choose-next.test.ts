import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCourse } from '#tests/unit/bimtek/a-course.ts';
import type { Course } from '~/bimtek/courses/course.ts';
import { judgeCompletion } from '~/bimtek/learning/completion.ts';
import { allChecksOf, checksOf } from '~/bimtek/learning/links/checks-of.ts';
import { chooseNext, type FoundFault, type LearningGround } from '~/bimtek/learning/next/choose-next.ts';
import { presentNext } from '~/bimtek/learning/next/present-next.ts';

const at = new Date('2026-11-21T00:00:00Z');

/** A course of these lessons, each with a competency of its own that mends one check and one requirement. */
function courseOf(id: string, lessons: string[]): Course {
  return {
    ...aCourse,
    id,
    lessons: lessons.map((lesson, n) => ({ ...aCourse.lessons[0]!, id: lesson, number: n + 1 })),
    competencies: lessons.map(lesson => ({
      ...aCourse.competencies[0]!,
      id: lesson,
      checks: [`F01-${lesson}`],
      requirements: [`answer-${lesson}`],
      lessons: [lesson],
    })),
  };
}

const first = courseOf('satu', ['nib', 'foto']);
const second = courseOf('dua', ['harga', 'foto']);

function ground(
  change: Partial<LearningGround> & { read?: string[]; passed?: string[] } = {},
): LearningGround {
  const { read = [], passed = [], ...rest } = change;
  const courses = [first, second].map(course => ({
    course,
    completion: judgeCompletion(
      course,
      read.flatMap(name => {
        const [of, lesson = ''] = name.split('/');
        return of === course.id ? [{ lesson, readAt: at }] : [];
      }),
      passed.includes(course.id) ? [{ number: 1, percent: 90, passed: true, submittedAt: at }] : [],
    ),
  }));
  return { courses, findings: [], requirements: [], reviews: 0, ...rest };
}

const fault = (check: string, title = 'Abon Sapi'): FoundFault => ({ check, title, code: `code-${check}` });

describe('what comes next', () => {
  it('mends the worst finding, in the first course that teaches it', () => {
    const findings = [fault('F01-foto'), fault('F01-harga')];
    expect(chooseNext(ground({ findings, requirements: ['answer-nib'], reviews: 3 }))).toEqual({
      kind: 'lesson',
      course: 'satu',
      lesson: 'foto',
      reason: { why: 'finding', code: 'code-F01-foto', product: 'Abon Sapi' },
    });
  });

  it('goes on to the other course, then to the next finding, as lessons are read', () => {
    const findings = [fault('F01-foto'), fault('F01-harga')];
    expect(chooseNext(ground({ findings, read: ['satu/foto'] }))).toMatchObject({
      course: 'dua',
      lesson: 'foto',
    });
    expect(chooseNext(ground({ findings, read: ['satu/foto', 'dua/foto'] }))).toMatchObject({
      course: 'dua',
      lesson: 'harga',
      reason: { code: 'code-F01-harga' },
    });
  });

  it('is what an open requirement asks for where no finding can be taught', () => {
    const found = chooseNext(
      ground({ findings: [fault('Z99-lain')], requirements: ['answer-lain', 'answer-harga'], reviews: 1 }),
    );
    expect(found).toEqual({
      kind: 'lesson',
      course: 'dua',
      lesson: 'harga',
      reason: { why: 'requirement', requirement: 'answer-harga' },
    });
  });

  it('is the questions that are due before any lesson in order', () => {
    expect(chooseNext(ground({ reviews: 2 }))).toEqual({
      kind: 'reviews',
      reason: { why: 'reviews', count: 2 },
    });
  });

  it('follows the order of the courses: lessons, then the quiz, then the next course', () => {
    expect(chooseNext(ground())).toMatchObject({ course: 'satu', lesson: 'nib', reason: { why: 'order' } });
    const read = ['satu/nib', 'satu/foto'];
    expect(chooseNext(ground({ read }))).toEqual({ kind: 'quiz', course: 'satu', reason: { why: 'order' } });
    expect(chooseNext(ground({ read, passed: ['satu'] }))).toMatchObject({ course: 'dua', lesson: 'harga' });
  });

  it('is nothing once everything is done', () => {
    const read = ['satu/nib', 'satu/foto', 'dua/harga', 'dua/foto'];
    expect(chooseNext(ground({ read, passed: ['satu', 'dua'], findings: [fault('F01-foto')] }))).toBeNull();
    expect(chooseNext({ courses: [], findings: [], requirements: [], reviews: 0 })).toBeNull();
  });

  it('never is a lesson that was read, and only nothing when nothing is open', () => {
    const names = ['satu/nib', 'satu/foto', 'dua/harga', 'dua/foto'];
    const checks = ['nib', 'foto', 'harga', 'lain'];
    fc.assert(
      fc.property(
        fc.subarray(names),
        fc.subarray(['satu', 'dua']),
        fc.shuffledSubarray(checks),
        fc.shuffledSubarray(checks),
        fc.nat(3),
        (read, passed, found, asked, reviews) => {
          const on = ground({
            read,
            passed,
            findings: found.map(one => fault(`F01-${one}`)),
            requirements: asked.map(one => `answer-${one}`),
            reviews,
          });
          const next = chooseNext(on);
          if (next?.kind === 'lesson') expect(read).not.toContain(`${next.course}/${next.lesson}`);
          if (next?.kind === 'quiz') expect(passed).not.toContain(next.course);
          const open = on.courses.some(({ completion }) => !completion.complete) || reviews > 0;
          expect(next === null).toBe(!open);
        },
      ),
    );
  });
});

describe('the reason in words', () => {
  const words = {
    t: (key: string, values?: Record<string, string | number>) => `${key} ${JSON.stringify(values ?? {})}`,
    finding: (code: string) => `<${code}>`,
    requirement: (id: string) => `[${id}]`,
  };
  const show = (on: LearningGround) => presentNext(chooseNext(on), [first, second], 'id', words);

  it('names the product and what is wrong with it', () => {
    expect(show(ground({ findings: [fault('F01-foto')] }))).toEqual({
      to: '/learn/satu/foto',
      title: 'Foto',
      course: 'Contoh',
      why: 'bimtek.next.finding {"finding":"<code-F01-foto>","product":"Abon Sapi"}',
      minutes: 4,
      kilobytes: 12,
    });
  });

  it('names the requirement, the number of questions, or the order', () => {
    expect(show(ground({ requirements: ['answer-foto'] }))?.why).toContain('[answer-foto]');
    expect(show(ground({ reviews: 2 }))).toMatchObject({ to: '/learning/reviews', course: null });
    expect(show(ground())?.why).toContain('bimtek.next.order');
    const quiz = show(ground({ read: ['satu/nib', 'satu/foto'] }));
    expect(quiz).toMatchObject({ to: '/learning/courses/satu/quiz', minutes: 5, kilobytes: null });
  });

  it('is nothing where nothing is next, or where its course or lesson is gone', () => {
    expect(presentNext(null, [first], 'id', words)).toBeNull();
    const reason = { why: 'order' } as const;
    expect(presentNext({ kind: 'quiz', course: 'lain', reason }, [first], 'id', words)).toBeNull();
    const gone = { kind: 'lesson', course: 'satu', lesson: 'lain', reason } as const;
    expect(presentNext(gone, [first], 'id', words)).toBeNull();
  });
});

describe('checks that a lesson teaches to pass', () => {
  it('are those of its competencies, each once', () => {
    expect(checksOf(first, 'foto')).toEqual(['F01-foto']);
    expect(checksOf(first, 'lain')).toEqual([]);
    const twice = { competencies: [...first.competencies, ...first.competencies] };
    expect(checksOf(twice, 'foto')).toEqual(['F01-foto']);
    expect(allChecksOf(twice)).toEqual(['F01-nib', 'F01-foto']);
  });
});

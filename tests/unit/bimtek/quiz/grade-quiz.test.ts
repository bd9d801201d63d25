import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGift } from '~/bimtek/questions/gift/parse-gift.ts';
import { gradeQuiz } from '~/bimtek/quiz/grade-quiz.ts';
import { questionKey } from '~/bimtek/quiz/question-key.ts';

const trueFalse = (count: number) =>
  parseGift(Array.from({ length: count }, (_, at) => `// [id:s${at}]\nSoal ${at} {T}`).join('\n\n'))
    .questions;

const answers = (right: number, count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`s${at}`, [String(at < right)]]));

describe('a quiz', () => {
  it.each([
    [4, 5, 80, true],
    [3, 5, 60, false],
    [6, 7, 85, true],
    [5, 7, 71, false],
    [7, 7, 100, true],
    [0, 7, 0, false],
  ])('%d of %d is %d per cent', (right, count, percent, passed) => {
    expect(gradeQuiz(trueFalse(count), answers(right, count), 80)).toMatchObject({ percent, passed });
  });

  it('rounds down: 79.9 is not 80', () => {
    const questions = parseGift('// [id:a]\nQ {=a ~%79.9%b}').questions;
    expect(gradeQuiz(questions, { a: ['1'] }, 80)).toMatchObject({ percent: 79, passed: false });
  });

  it('counts neither essays nor descriptions', () => {
    const { questions } = parseGift('Baca.\n\n// [id:e]\nCerita {}\n\n// [id:t]\nBenar? {T}');
    const graded = gradeQuiz(questions, { t: ['true'] }, 80);
    expect(graded).toMatchObject({ percent: 100, passed: true });
    expect(Object.keys(graded.marks)).toEqual(['e', 't']);
  });

  it('of essays only is never passed', () => {
    expect(gradeQuiz(parseGift('Cerita {}').questions, {}, 80)).toMatchObject({ percent: 0, passed: false });
  });

  it('names a question by its place where it has no id', () => {
    expect(questionKey({ id: null }, 2)).toBe('n3');
    expect(questionKey({ id: 'foto' }, 2)).toBe('foto');
  });

  it('gets better with every right answer, and only then', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(12), (count, drawn) => {
        const right = Math.min(drawn, count);
        const { percent, passed } = gradeQuiz(trueFalse(count), answers(right, count), 80);
        expect(percent).toBe(Math.floor((100 * right) / count + 1e-6));
        expect(passed).toBe(right * 5 >= count * 4);
      }),
    );
  });
});

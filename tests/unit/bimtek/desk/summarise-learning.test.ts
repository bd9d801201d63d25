import { describe, expect, it } from 'vitest';
import { presentCourse } from '~/bimtek/courses/present-course.ts';
import { summariseLearning } from '~/bimtek/desk/summarise-learning.ts';
import { reviewAttempt } from '~/bimtek/learning/review-attempt.ts';
import { parseGift } from '~/bimtek/questions/gift/parse-gift.ts';
import { aCourse } from '../a-course.ts';

const { questions } = parseGift(
  [
    'Baca dulu.',
    '// [id:mudah] [tag:foto]\nMudah? {T}',
    '// [id:sulit] [tag:harga]\nSulit? {=a#tepat ~b#keliru}',
    '// [id:cerita]\nCerita {}',
  ].join('\n\n'),
);
const course = { ...aCourse, quiz: { id: { questions, version: 'x' }, en: { questions, version: 'y' } } };

describe('a summary for trainers', () => {
  const counts = { started: 40, readers: { foto: 38, harga: 4 }, tried: 35, passed: 5 };

  it('hides every cell under five persons', () => {
    const summary = summariseLearning(course, { ...counts, passed: 4 });
    expect(summary).toMatchObject({
      started: 40,
      tried: 35,
      passed: null,
      readers: { foto: 38, harga: null },
    });
  });

  it('knows a lesson that nobody has read', () => {
    expect(summariseLearning(course, { ...counts, readers: {} }).readers).toEqual({
      foto: null,
      harga: null,
    });
  });
});

describe('a course card', () => {
  it('speaks one language and tells the state of each legal basis', () => {
    const card = presentCourse(course, 'en', '2027-01-01');
    expect(card).toMatchObject({ title: 'Example', questions: 3, minutes: 12, competencies: ['Photo'] });
    expect(card.legalBasis).toEqual([
      { regulation: 'PMK 131/2024', about: 'VAT', validTo: '2026-12-31', state: 'expired' },
    ]);
    expect(JSON.stringify(card)).not.toContain('<p>');
  });
});

describe('a review', () => {
  it('shows answer, right answer, explanation and lesson', () => {
    expect(reviewAttempt(questions, { sulit: ['1'], mudah: ['true'] })).toMatchObject([
      { key: 'mudah', state: 'right', right: { kind: 'verdict', verdict: true }, given: ['true'] },
      {
        key: 'sulit',
        number: 3,
        state: 'wrong',
        given: ['b'],
        right: { kind: 'texts', texts: ['a'] },
        feedback: ['keliru'],
        lesson: 'harga',
      },
    ]);
  });

  it('leaves out questions that the attempt did not have', () => {
    expect(reviewAttempt(questions, {})).toEqual([]);
  });
});

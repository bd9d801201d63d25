import type { Question } from '../questions/question.ts';
import { gradeQuestion, type Mark } from './grade-question.ts';
import { questionKey } from './question-key.ts';
import type { Given } from './read-given.ts';

export interface Graded {
  /** By question key. */
  marks: Record<string, Mark>;
  /** Whole per cent of the marks that could be had, rounded down: 79.9 is not 80. */
  percent: number;
  passed: boolean;
}

/** Grades a whole attempt. Pure: the same answers always give the same marks. */
export function gradeQuiz(questions: Question[], given: Record<string, Given>, passMark: number): Graded {
  const marked = questions
    .map((question, at) => ({ key: questionKey(question, at), question }))
    .filter(({ question }) => question.kind !== 'description')
    .map(({ key, question }) => ({ key, mark: gradeQuestion(question, given[key] ?? []) }));
  const counted = marked.filter(({ mark }) => mark.state !== 'ungraded');
  const sum = counted.reduce((total, { mark }) => total + mark.fraction, 0);
  // The small addend undoes binary rounding: four of five must be 80 and not 79.
  const percent = counted.length === 0 ? 0 : Math.floor((100 * sum) / counted.length + 1e-6);
  return {
    marks: Object.fromEntries(marked.map(({ key, mark }) => [key, mark])),
    percent,
    passed: counted.length > 0 && percent >= passMark,
  };
}

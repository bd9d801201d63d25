import type { Course } from '../courses/course.ts';
import type { CourseLanguage } from '../courses/course-file.ts';
import { guardCell } from '../guard-cell.ts';
import { type FirstMarks, measureQuestions } from '../questions/measure-questions.ts';
import { questionKey } from '../quiz/question-key.ts';

/** Exact counts of persons; they leave this file guarded. */
export interface ExactCounts {
  started: number;
  readers: Record<string, number>;
  tried: number;
  passed: number;
}

/** A question as trainers see it; `percent` is the facility, null while there are too few first attempts. */
export interface QuestionSummary {
  key: string;
  number: number;
  stem: string;
  lesson: string | null;
  verdict: 'hard' | 'fine' | 'not-enough-data';
  /** First attempts; null where they are too few to be shown. */
  n: number | null;
  percent: number | null;
}

export interface LearningSummary {
  started: number | null;
  tried: number | null;
  passed: number | null;
  /** By lesson id; all null while fewer than five persons have started: a row would tell on them. */
  readers: Record<string, number | null>;
  questions: QuestionSummary[];
}

/** What a trainer may see of a course's learners: no names, no cell under five persons. */
export function summariseLearning(
  course: Course,
  language: CourseLanguage,
  counts: ExactCounts,
  marks: FirstMarks[],
): LearningSummary {
  const asked = course.quiz[language].questions
    .map((question, at) => ({ question, key: questionKey(question, at), number: at + 1 }))
    .filter(({ question }) => question.kind !== 'description' && question.kind !== 'essay');
  const figures = measureQuestions(
    asked.map(({ key }) => key),
    marks,
  );
  const questions = figures.map(figure => {
    const { question, key, number } = asked.find(each => each.key === figure.key)!;
    const percent = 'facility' in figure ? Math.round(100 * figure.facility) : null;
    const { verdict } = figure;
    const lesson = question.tags[0] ?? null;
    return { key, number, stem: question.stem.text, lesson, verdict, n: guardCell(figure.n), percent };
  });
  const readers = course.lessons.map(({ id }) => [id, guardCell(counts.readers[id] ?? 0)] as const);
  return {
    started: guardCell(counts.started),
    tried: guardCell(counts.tried),
    passed: guardCell(counts.passed),
    readers: Object.fromEntries(readers),
    questions,
  };
}

import type { Course } from '../courses/course.ts';
import { guardCell } from '../guard-cell.ts';

/** Exact counts of persons; they leave this file guarded. */
export interface ExactCounts {
  started: number;
  readers: Record<string, number>;
  tried: number;
  passed: number;
}

export interface LearningSummary {
  started: number | null;
  tried: number | null;
  passed: number | null;
  /** By lesson id; all null while fewer than five persons have started: a row would tell on them. */
  readers: Record<string, number | null>;
}

/** What a trainer may see of a course's learners: no names, no cell under five persons. */
export function summariseLearning(course: Pick<Course, 'lessons'>, counts: ExactCounts): LearningSummary {
  const readers = course.lessons.map(({ id }) => [id, guardCell(counts.readers[id] ?? 0)] as const);
  return {
    started: guardCell(counts.started),
    tried: guardCell(counts.tried),
    passed: guardCell(counts.passed),
    readers: Object.fromEntries(readers),
  };
}

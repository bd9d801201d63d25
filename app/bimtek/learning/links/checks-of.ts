import type { Competency } from '../../courses/course-file.ts';

interface Taught {
  competencies: readonly Pick<Competency, 'checks' | 'lessons'>[];
}

/** Listing checks that a lesson teaches to pass, each once, in the order of the course. */
export function checksOf(course: Taught, lesson: string): string[] {
  const taught = course.competencies.filter(competency => competency.lessons.includes(lesson));
  return [...new Set(taught.flatMap(competency => competency.checks))];
}

/** Listing checks that any lesson of a course teaches to pass, each once. */
export function allChecksOf({ competencies }: Taught): string[] {
  return [...new Set(competencies.flatMap(competency => competency.checks))];
}

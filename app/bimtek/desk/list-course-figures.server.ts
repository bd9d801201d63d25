import type { Tx } from '#db/client.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { listCourses } from '../courses/list-courses.server.ts';
import { presentCourse } from '../courses/present-course.ts';
import { guardCell } from '../guard-cell.ts';
import { countLearners } from './count-learners.server.ts';
import type { CourseFigure } from './course-figure.ts';

/** Every course with who began and who passed, along the vendor's road. */
export async function listCourseFigures(
  tx: Tx,
  { now, language }: { now: Date; language: 'id' | 'en' },
): Promise<CourseFigure[]> {
  const figures: CourseFigure[] = [];
  for (const course of listCourses()) {
    const { started, passed } = await countLearners(tx, course.id);
    const { id, title, lessons, questions, legalBasis } = presentCourse(course, language, wibDay(now));
    const stale = legalBasis.filter(basis => basis.state === 'expired').length;
    const size = { lessons: lessons.length, questions };
    figures.push({ id, title, ...size, stale, started: guardCell(started), passed: guardCell(passed) });
  }
  return figures;
}

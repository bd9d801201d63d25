import type { Course } from '../courses/course.ts';
import type { CourseLanguage } from '../courses/course-file.ts';

/** Courses as a select offers them. */
export function nameCourses(
  courses: readonly Course[],
  language: CourseLanguage,
): { id: string; title: string }[] {
  return courses.map(({ id, title }) => ({ id, title: title[language] }));
}

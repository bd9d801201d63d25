import { findLesson } from '../courses/course.ts';
import { findCourse } from '../courses/list-courses.server.ts';

/** Titles of "course" and "course/lesson" in both languages; a place that is no more is named by itself. */
export function findTitles(place: string): Record<'id' | 'en', string> {
  const [id, lesson] = place.split('/');
  const course = findCourse(id);
  const found = course && lesson ? findLesson(course, lesson)?.lesson : null;
  if (found) return { id: found.text.id.title, en: found.text.en.title };
  return course && !lesson ? course.title : { id: place, en: place };
}

import type { Question } from '../questions/question.ts';
import type { CourseFile, CourseLanguage } from './course-file.ts';

/** One lesson in one language, ready to be sent. */
export interface LessonText {
  title: string;
  /** Made from Markdoc by our own renderer; holds nothing that runs. */
  html: string;
  /** Kilobytes on a cold first view, compressed, page and style sheet included. */
  kilobytes: number;
}

export interface Lesson {
  id: string;
  /** From 1, as in the file name. */
  number: number;
  minutes: number;
  text: Record<CourseLanguage, LessonText>;
}

export interface Quiz {
  questions: Question[];
  /** Changes with the file: a form of an older text is not graded against a newer one. */
  version: string;
}

export interface Course extends Omit<CourseFile, 'quizMinutes'> {
  lessons: Lesson[];
  quizMinutes: number;
  quiz: Record<CourseLanguage, Quiz>;
}

/** Minutes of the whole course, quiz included. */
export function courseMinutes(course: Pick<Course, 'lessons' | 'quizMinutes'>): number {
  return course.lessons.reduce((sum, lesson) => sum + lesson.minutes, course.quizMinutes);
}

/** Compressed kilobytes that a browser fetches once for all lessons: style sheet, icon, reading scripts (measured). */
export const sharedKilobytes = 10;

/** Kilobytes of the whole course: what is shared counts once. */
export function courseKilobytes(course: Pick<Course, 'lessons'>, language: CourseLanguage): number {
  const own = course.lessons.map(lesson => lesson.text[language].kilobytes - sharedKilobytes);
  return own.reduce((sum, kilobytes) => sum + kilobytes, sharedKilobytes);
}

/** The lesson with its neighbours, or null. */
export function findLesson(course: Course, id: string) {
  const at = course.lessons.findIndex(lesson => lesson.id === id);
  const lesson = course.lessons[at];
  if (!lesson) return null;
  return { lesson, previous: course.lessons[at - 1] ?? null, next: course.lessons[at + 1] ?? null };
}

import type { Course } from '../../courses/course.ts';
import type { CourseLanguage } from '../../courses/course-file.ts';
import type { NextReason, NextThing } from './choose-next.ts';

/** The next thing as pages show it. */
export interface NextCard {
  to: string;
  title: string;
  /** Course that it belongs to; null for questions out of several. */
  course: string | null;
  why: string;
  minutes: number | null;
  kilobytes: number | null;
}

export interface NextWords {
  t: (key: string, values?: Record<string, string | number>) => string;
  /** A finding in two or three words: "foto buram". */
  finding: (code: string) => string;
  /** Name of a registration requirement. */
  requirement: (id: string) => string;
}

function say(reason: NextReason, { t, finding, requirement }: NextWords): string {
  switch (reason.why) {
    case 'finding':
      return t('bimtek.next.finding', { finding: finding(reason.code), product: reason.product });
    case 'requirement':
      return t('bimtek.next.requirement', { name: requirement(reason.requirement) });
    case 'reviews':
      return t('bimtek.next.reviews', { count: reason.count });
    case 'order':
      return t('bimtek.next.order');
  }
}

/** The next thing in one language, with where it is and why; null where nothing is left or the course is gone. */
export function presentNext(
  next: NextThing | null,
  courses: readonly Course[],
  language: CourseLanguage,
  words: NextWords,
): NextCard | null {
  if (!next) return null;
  const why = say(next.reason, words);
  if (next.kind === 'reviews')
    return {
      to: '/learning/reviews',
      title: words.t('bimtek.reviews.title'),
      course: null,
      why,
      minutes: null,
      kilobytes: null,
    };
  const course = courses.find(each => each.id === next.course);
  if (!course) return null;
  const name = course.title[language];
  if (next.kind === 'quiz') {
    const title = words.t('bimtek.quiz.title', { course: name });
    const to = `/learning/courses/${course.id}/quiz`;
    return { to, title, course: name, why, minutes: course.quizMinutes, kilobytes: null };
  }
  const lesson = course.lessons.find(each => each.id === next.lesson);
  if (!lesson) return null;
  const { title, kilobytes } = lesson.text[language];
  const to = `/learn/${course.id}/${lesson.id}`;
  return { to, title, course: name, why, minutes: lesson.minutes, kilobytes };
}

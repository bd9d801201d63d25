import type { CalendarDay } from '~/reference/calendar-day.ts';
import { type Course, findLesson } from '../../courses/course.ts';
import type { CourseLanguage } from '../../courses/course-file.ts';
import { type CourseCard, presentCourse, presentLesson } from '../../courses/present-course.ts';
import type { Question } from '../../questions/question.ts';
import { questionKey } from '../../quiz/question-key.ts';
import type { LinkKind, LinkState } from './lesson-link.ts';

interface Led {
  kind: LinkKind;
  course: string;
  lesson: string | null;
  question: string | null;
}

/** What a link shows to whoever holds it. */
export interface ShownLink {
  /** `unknown`: never given out. */
  state: LinkState | 'unknown';
  title: string | null;
  lesson: {
    title: string;
    minutes: number;
    kilobytes: number;
    html: string;
    legalBasis: CourseCard['legalBasis'];
  } | null;
  question: { options: string[] } | null;
  /** The public lesson, or all of them where the link says of none. */
  to: string;
  /** Where somebody signed in marks it as read; null for a question. */
  read: string | null;
}

/** Where somebody comes after the code: to the row with the button, to the quiz, or to the question. */
export function placeAfterCode({ kind, course, lesson, question }: Led, quiz: boolean): string {
  if (kind === 'review') return `/learning/reviews?of=${course}/${question}`;
  return quiz ? `/learning/courses/${course}/quiz` : `/learning/courses/${course}#${lesson}`;
}

/** Answers to choose from, in the order of the alphabet: it says nothing about which is right. */
function optionsOf(question: Question): string[] {
  return question.kind === 'choice' ? question.options.map(option => option.text.text).sort() : [];
}

/** A link in one language. Of a lesson that the course no longer has, only the way on is left. */
export function presentLink(
  link: (Led & { state: LinkState }) | null,
  courses: readonly Course[],
  language: CourseLanguage,
  today: CalendarDay,
): ShownLink {
  const course = courses.find(each => each.id === link?.course);
  const lesson = (course && findLesson(course, link?.lesson ?? '')?.lesson) ?? null;
  const questions = course?.quiz[language].questions ?? [];
  const question =
    link?.kind === 'review'
      ? questions.find((each, at) => questionKey(each, at) === link.question)
      : undefined;
  const gone = !course || (link?.kind === 'review' ? !question : !lesson);
  const state = !link ? 'unknown' : link.state === 'open' && gone ? 'expired' : link.state;
  const text = lesson?.text[language];
  return {
    state,
    title: state === 'open' ? (question?.stem.text ?? text?.title ?? null) : null,
    lesson:
      course && lesson && text
        ? {
            ...presentLesson(lesson, language),
            html: state === 'open' && !question ? text.html : '',
            legalBasis: presentCourse(course, language, today).legalBasis,
          }
        : null,
    question: state === 'open' && question ? { options: optionsOf(question) } : null,
    to: course && lesson ? `/learn/${course.id}/${lesson.id}` : '/learn',
    read: course && lesson ? `/learning/courses/${course.id}/lessons/${lesson.id}/reading` : null,
  };
}

import type { CalendarDay } from '~/reference/calendar-day.ts';
import { type Course, courseKilobytes, courseMinutes, type Lesson } from './course.ts';
import type { CourseLanguage } from './course-file.ts';
import { type BasisState, judgeLegalBasis } from './judge-legal-basis.ts';

export interface LessonCard {
  id: string;
  number: number;
  title: string;
  minutes: number;
  kilobytes: number;
}

/** A course in one language as pages list it: no lesson text, no question. */
export interface CourseCard {
  id: string;
  title: string;
  summary: string;
  minutes: number;
  kilobytes: number;
  passMark: number;
  questions: number;
  quizMinutes: number;
  lessons: LessonCard[];
  competencies: string[];
  legalBasis: { regulation: string; about: string; validTo: CalendarDay; state: BasisState }[];
}

export function presentLesson(lesson: Lesson, language: CourseLanguage): LessonCard {
  const { title, kilobytes } = lesson.text[language];
  return { id: lesson.id, number: lesson.number, title, minutes: lesson.minutes, kilobytes };
}

export function presentCourse(course: Course, language: CourseLanguage, today: CalendarDay): CourseCard {
  return {
    id: course.id,
    title: course.title[language],
    summary: course.summary[language],
    minutes: courseMinutes(course),
    kilobytes: courseKilobytes(course, language),
    passMark: course.passMark,
    questions: course.quiz[language].questions.filter(question => question.kind !== 'description').length,
    quizMinutes: course.quizMinutes,
    lessons: course.lessons.map(lesson => presentLesson(lesson, language)),
    competencies: course.competencies.map(competency => competency.title[language]),
    legalBasis: course.legalBasis.map(basis => ({
      regulation: basis.regulation,
      about: basis.about[language],
      validTo: basis.validTo,
      state: judgeLegalBasis(basis, today),
    })),
  };
}

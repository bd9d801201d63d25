import type { Course } from '../courses/course.ts';
import type { CourseLanguage } from '../courses/course-file.ts';
import { findCourse } from '../courses/list-courses.server.ts';
import type { Question } from '../questions/question.ts';
import { isGraded, questionKey } from '../quiz/question-key.ts';

export interface CourseQuestion {
  key: string;
  question: Question;
  number: number;
}

/** Questions of a course that can be right or wrong, in file order. */
export function listCourseQuestions(course: Course, language: CourseLanguage): CourseQuestion[] {
  const all = course.quiz[language].questions.map((question, at) => ({
    key: questionKey(question, at),
    question,
  }));
  return all.filter(({ question }) => isGraded(question)).map((each, at) => ({ ...each, number: at + 1 }));
}

/** One question of a course by its key, or null. */
export function findCourseQuestion(
  { course, question }: { course: string; question: string },
  language: CourseLanguage,
): CourseQuestion | null {
  const found = findCourse(course);
  return (found && listCourseQuestions(found, language).find(({ key }) => key === question)) ?? null;
}

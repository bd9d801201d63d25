import { sha256 } from '~/platform/crypto/digest.server.ts';
import type { Course } from '../courses/course.ts';
import type { CourseLanguage } from '../courses/course-file.ts';
import { type AskedQuestion, askQuestion } from '../quiz/ask-question.ts';
import { questionKey } from '../quiz/question-key.ts';
import { seededOrder } from '../quiz/seeded-order.ts';
import { answerShapes } from './answer-shape.ts';
import { courseMark } from './course-mark.server.ts';

/** The values follow from the version, so that a kept page and its grading agree; only the shown order is the attempt's. */
function inOrderOf(attempt: string | null, asked: AskedQuestion): AskedQuestion {
  if (attempt === null || !('options' in asked)) return asked;
  const order = seededOrder(asked.options.length, `${attempt}|${asked.key}`, sha256);
  return { ...asked, options: order.map(at => asked.options[at]!) };
}

/** The quiz as a page may show it: no weight, no feedback, no right answer. Without an attempt the page is for all. */
export function presentQuiz(course: Course, language: CourseLanguage, attempt: string | null) {
  const { questions, version } = course.quiz[language];
  const asked = questions.map((question, at) =>
    askQuestion(question, questionKey(question, at), version, sha256),
  );
  return {
    course: course.id,
    mark: courseMark(course.id),
    language,
    version,
    attempt,
    passMark: course.passMark,
    questions: asked.map(each => inOrderOf(attempt, each)),
    shapes: answerShapes(asked),
  };
}
export type PresentedQuiz = ReturnType<typeof presentQuiz>;

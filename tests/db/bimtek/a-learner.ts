import { listCourses } from '~/bimtek/courses/list-courses.server.ts';
import type { QuizInput } from '~/bimtek/learning/submit-quiz.server.ts';
import { askQuestion } from '~/bimtek/quiz/ask-question.ts';
import { fieldName, questionKey } from '~/bimtek/quiz/question-key.ts';
import { rightAnswer } from '~/bimtek/quiz/right-answer.ts';
import type { Actor } from '~/identity/actor.ts';
import type { Role } from '~/identity/roles.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';

export const course = listCourses()[0]!;
export const [lesson, otherLesson] = course.lessons;

export const person = (personId = newId(), pemda = '33.25', role: Role = 'vendor') =>
  ({ kind: 'person', personId, pemda, role, rights: 'full' }) satisfies Actor;

/** The filled-in form of one attempt: right everywhere but in the named questions, which get a wrong answer. */
export function filledForm(attempt = newId(), wrong: readonly string[] = []): QuizInput {
  const quiz = course.quiz.id;
  const fields = quiz.questions.flatMap((question, at) => {
    const key = questionKey(question, at);
    const asked = askQuestion(question, key, quiz.version, sha256);
    const right = rightAnswer(question);
    const miss = wrong.includes(key);
    const pick = (options: { value: string; text: string }[], text: string) =>
      options.find(option => (option.text === text) !== miss)!.value;
    if (asked.ask === 'pairs' && right.kind === 'pairs')
      return right.pairs.map(
        (pair, part) => [fieldName(key, part), pick(asked.options, pair.answer)] as const,
      );
    if ((asked.ask === 'one' || asked.ask === 'many') && right.kind === 'texts') {
      const texts = asked.ask === 'many' && miss ? [] : right.texts;
      const values = asked.options.filter(
        option => texts.includes(option.text) !== (miss && texts.length > 0),
      );
      const picked = asked.ask === 'one' ? values.slice(0, 1) : miss ? asked.options : values;
      return picked.map(option => [fieldName(key), option.value] as const);
    }
    if (right.kind === 'verdict') return [[fieldName(key), String(right.verdict !== miss)] as const];
    if (right.kind === 'range') return [[fieldName(key), String(right.low + (miss ? 1 : 0))] as const];
    throw new Error(`no answer known for ${key}`);
  });
  return { course: course.id, attempt, version: quiz.version, language: 'id', fields };
}

import { maskName } from '~/reference/mask-identifier.ts';
import { presentAnswer, type ShownAnswer } from '~/registration/answers/present-answer.ts';
import { type Answers, isSealed, type Question } from '~/registration/answers/questions.ts';
import type { World } from '~/registration/answers/read-answer.ts';

const names: readonly Question[] = ['ownerName', 'bankHolder'];

/** An answer as an officer sees it before asking for more: personal ones hint at their value, the rest is in full. */
export function maskAnswer(question: Question, value: string, world: World): ShownAnswer {
  if (!isSealed(question)) return presentAnswer(question, value, world, true);
  if (names.includes(question)) return { text: maskName(value), option: null };
  if (question === 'street') return { text: '•••', option: null };
  return presentAnswer(question, value, world, true);
}

/** Personal answers that were given, so that they can be asked for one by one. */
export function isMasked(question: Question, answers: Answers): boolean {
  return isSealed(question) && answers[question] !== undefined;
}

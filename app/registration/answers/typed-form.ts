import { formatNumber } from '~/reference/rupiah.ts';
import { presentAnswer } from './present-answer.ts';
import type { Answers, Question } from './questions.ts';
import type { World } from './read-answer.ts';

/** Stored answers as a person would type them again, for the fields of a page. */
export function typedForm(
  asked: readonly Question[],
  answers: Answers,
  world: World,
): Partial<Record<Question, string>> {
  const typed: Partial<Record<Question, string>> = {};
  for (const question of asked) {
    const value = answers[question];
    if (value === undefined) continue;
    if (question === 'capitalRupiah') typed[question] = formatNumber(Number(value));
    else if (question === 'district' || question === 'bankCode') typed[question] = value;
    else typed[question] = presentAnswer(question, value, world, false).text ?? value;
  }
  return typed;
}

import { plainWords } from '../html/plain-words.ts';
import type { Question } from '../question.ts';

/** How often one option was picked, in all and by the best and the weakest third. */
export interface OptionCount {
  /** Words of the option; `true` and `false` for a verdict. */
  text: string;
  right: boolean;
  picked: number;
  best: number;
  weakest: number;
}

export interface OptionTable {
  options: OptionCount[];
  /** Attempts in each outer third. */
  third: number;
  /** A wrong option drew more of the best third than of the weakest: its words may mislead those who know. */
  drawsBest: boolean;
}

/** One first attempt: what was answered to this question, and the marks of all the others. */
export interface AnsweredOnce {
  given: readonly string[];
  rest: number;
}

function optionsOf(question: Question): { value: string; text: string; right: boolean }[] | null {
  if (question.kind === 'true-false')
    return [true, false].map(side => ({
      value: String(side),
      text: String(side),
      right: side === question.answer,
    }));
  if (question.kind !== 'choice') return null;
  return question.options.map(({ text, weight }, at) => ({
    value: String(at),
    text: plainWords(text),
    right: weight > 0,
  }));
}

/**
 * Counts the picks of every option. Thirds go by the marks of all other questions; with equal marks at the border the
 * order of the attempts decides, so that the thirds stay equal.
 */
export function countOptions(question: Question, attempts: readonly AnsweredOnce[]): OptionTable | null {
  const options = optionsOf(question);
  if (!options) return null;
  const third = Math.floor(attempts.length / 3);
  const ranked = attempts
    .map((attempt, at) => ({ ...attempt, at }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  const groups = { all: ranked, best: ranked.slice(0, third), weakest: ranked.slice(ranked.length - third) };
  const count = (group: readonly AnsweredOnce[], value: string) =>
    group.filter(({ given }) => given.includes(value)).length;
  const counted = options.map(({ value, text, right }) => ({
    text,
    right,
    picked: count(groups.all, value),
    best: count(groups.best, value),
    weakest: count(groups.weakest, value),
  }));
  // One more can be chance: a tenth of the third must speak for it.
  const margin = Math.max(1, Math.ceil(third / 10));
  const drawsBest = counted.some(({ right, best, weakest }) => !right && best - weakest > margin);
  return { options: counted, third, drawsBest };
}

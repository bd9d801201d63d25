import type { Question } from '../questions/question.ts';
import { gradeQuestion } from '../quiz/grade-question.ts';
import type { Given } from '../quiz/read-given.ts';
import { givenTexts } from '../quiz/right-answer.ts';

export interface TallyLine {
  text: string;
  count: number;
  right: boolean;
}

export interface Tally {
  answers: number;
  /** Answers with full marks. */
  right: number;
  /** Every option of a choice in file order; else what was typed, the commonest first. */
  lines: TallyLine[];
}

/** Typed answers that are shown apart; the rest would only be noise on a wall. */
const mostTyped = 8;

function choiceLines(question: Extract<Question, { kind: 'choice' }>, givens: readonly Given[]): TallyLine[] {
  const best = Math.max(...question.options.map(option => option.weight));
  return question.options.map((option, index) => ({
    text: givenTexts(question, [String(index)])[0] ?? '',
    count: givens.filter(given => given.includes(String(index))).length,
    right: question.multiple ? option.weight > 0 : option.weight === best,
  }));
}

/** What a room answered. Answers that count alike (upper case, spaces) are counted together. */
export function tallyAnswers(question: Question, givens: readonly Given[]): Tally {
  const isRight = (given: Given) => gradeQuestion(question, given).state === 'right';
  const total = { answers: givens.length, right: givens.filter(isRight).length };
  if (question.kind === 'choice') return { ...total, lines: choiceLines(question, givens) };
  const groups = new Map<string, TallyLine>();
  for (const given of givens) {
    const text = givenTexts(question, given).join(', ');
    const key = text.trim().toLowerCase();
    const known = groups.get(key);
    if (known) known.count += 1;
    else groups.set(key, { text, count: 1, right: isRight(given) });
  }
  const lines = [...groups.values()].sort((a, b) => b.count - a.count || a.text.localeCompare(b.text));
  return { ...total, lines: lines.slice(0, mostTyped) };
}

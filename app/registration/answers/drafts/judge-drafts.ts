import type { Answers, Question } from '../questions.ts';
import { readAnswer, type World } from '../read-answer.ts';
import type { DraftEntry } from './draft-form.ts';
import { isNewer, type Stamp } from './stamp.ts';

/** What is known of a question before new text arrives. */
export interface Known {
  /** The newest text so far. */
  stamp: Stamp | null;
  /** When its answer was saved; milliseconds. */
  answeredAt: number | null;
}

/** A text that takes its place; null when it says no more than the saved answer. */
export interface Kept {
  question: Question;
  text: string | null;
  stamp: Stamp;
}

/** Whether this text says something that the saved answer does not. */
export function saysMore(question: Question, text: string, answers: Answers, world: World): boolean {
  const saved = answers[question];
  if (saved === undefined) return text !== '';
  if (text === saved) return false;
  const read = readAnswer(question, text, world);
  return !read.ok || read.value !== saved;
}

/**
 * Which of the texts that arrive replace what is kept. In any order, once or many times, the outcome is the same: the
 * newest stamp of each question wins, and nothing older than its saved answer or than the sending (`floor`) comes back.
 */
export function judgeDrafts(
  entries: readonly DraftEntry[],
  writer: string,
  known: (question: Question) => Known,
  { answers, world, floor }: { answers: Answers; world: World; floor: number },
): Kept[] {
  const newest = new Map<Question, Kept>();
  for (const { question, text, at } of entries) {
    const stamp = { at, writer };
    const { stamp: before, answeredAt } = known(question);
    if (at <= Math.max(floor, answeredAt ?? 0)) continue;
    if (!isNewer(stamp, newest.get(question)?.stamp ?? before)) continue;
    const kept = saysMore(question, text, answers, world) ? text : null;
    newest.set(question, { question, text: kept, stamp });
  }
  return [...newest.values()];
}

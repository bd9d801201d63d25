import type { Question } from '../questions.ts';
import type { DraftEntry } from './draft-form.ts';

/** Texts that the server has not said yes to, the newest of each question. */
export type WaitingTexts = ReadonlyMap<Question, DraftEntry>;

/** Something newer was typed. */
export function addText(waiting: WaitingTexts, entry: DraftEntry): WaitingTexts {
  const before = waiting.get(entry.question);
  return before && before.at > entry.at ? waiting : new Map(waiting).set(entry.question, entry);
}

/** The server has these, or something newer: they need not wait, unless more was typed meanwhile. */
export function settleTexts(waiting: WaitingTexts, sent: readonly DraftEntry[]): WaitingTexts {
  const left = new Map(waiting);
  for (const { question, at } of sent) if (left.get(question)?.at === at) left.delete(question);
  return left;
}

/** Of what this device still held, what the server does not know yet or better. */
export function findUnsent(
  held: readonly DraftEntry[],
  knownAt: Partial<Record<Question, number>>,
  asked: readonly Question[],
): DraftEntry[] {
  return held.filter(({ question, at }) => asked.includes(question) && at > (knownAt[question] ?? 0));
}

/** Stamps of a device whose clock ran ahead, moved onto the server's, in their order. */
export function restamp(waiting: WaitingTexts, now: number): WaitingTexts {
  const inOrder = [...waiting.values()].sort((a, b) => a.at - b.at);
  return new Map(inOrder.map((entry, at) => [entry.question, { ...entry, at: now + at }]));
}

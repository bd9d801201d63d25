import { plainWords } from '../questions/html/plain-words.ts';
import type { ClozeField, ClozeQuestion, MatchingQuestion, Question } from '../questions/question.ts';
import { clozeFields, clozeWords, stemWords } from './cloze-words.ts';
import { type Hash, seededOrder } from './seeded-order.ts';

/** `value` is the place in the shown order: it says nothing about the place in the file, where the right one often leads. */
export interface Shown {
  value: string;
  text: string;
}

/** A field inside a text; `part` names it in the form. */
export type Gap = { part: number } & (
  | { ask: 'text' | 'number' }
  | { ask: 'one'; menu: boolean; options: Shown[] }
  | { ask: 'many'; options: Shown[] }
);

type Ask =
  | { ask: 'one'; options: Shown[] }
  | { ask: 'many'; options: Shown[] }
  | { ask: 'true-false' }
  | { ask: 'text' }
  | { ask: 'number' }
  | { ask: 'pairs'; stems: string[]; options: Shown[] }
  | { ask: 'gaps'; parts: (string | Gap)[] }
  | { ask: 'essay' }
  | { ask: 'nothing' };

/** A question as the browser may see it: no weights, no feedback, no right answer. */
export type AskedQuestion = Ask & { key: string; stem: string; tail: string | null };

/** Original indexes in the order in which this attempt shows them. */
export function shownOrder(count: number, key: string, seed: string, hash: Hash): number[] {
  return seededOrder(count, `${seed}|${key}`, hash);
}

/** Stems that are asked, without the pairs that only add an answer. */
export function askedStems(question: MatchingQuestion): string[] {
  return question.pairs.filter(pair => pair.stem.text !== '').map(pair => plainWords(pair.stem));
}

/** Every answer once, in file order. */
export function pairAnswers(question: MatchingQuestion): string[] {
  return [...new Set(question.pairs.map(pair => pair.answer))];
}

function show(texts: string[], key: string, seed: string, hash: Hash): Shown[] {
  return shownOrder(texts.length, key, seed, hash).map((index, place) => ({
    value: String(place),
    text: texts[index]!,
  }));
}

/** Seeds the order of the options of one field. */
export const gapKey = (key: string, part: number) => `${key}|${part}`;

function askField({ answer }: ClozeField, part: number, key: string, seed: string, hash: Hash): Gap {
  if (answer.kind === 'short') return { part, ask: 'text' };
  if (answer.kind === 'numeric') return { part, ask: 'number' };
  const texts = answer.options.map(option => plainWords(option.text));
  const options = show(texts, gapKey(key, part), seed, hash);
  if (answer.multiple) return { part, ask: 'many', options };
  return { part, ask: 'one', menu: answer.look === 'menu', options };
}

function askGaps(question: ClozeQuestion, key: string, seed: string, hash: Hash): Ask {
  const fields = clozeFields(question);
  const parts = clozeWords(question).map(part =>
    typeof part === 'string' ? part : askField(fields[part]!, part, key, seed, hash),
  );
  return { ask: 'gaps', parts };
}

function ask(question: Question, key: string, seed: string, hash: Hash): Ask {
  switch (question.kind) {
    case 'choice': {
      const texts = question.options.map(option => plainWords(option.text));
      return { ask: question.multiple ? 'many' : 'one', options: show(texts, key, seed, hash) };
    }
    case 'true-false':
      return { ask: 'true-false' };
    case 'short':
      return { ask: 'text' };
    case 'numeric':
      return { ask: 'number' };
    case 'matching':
      return {
        ask: 'pairs',
        stems: askedStems(question),
        options: show(pairAnswers(question), key, seed, hash),
      };
    case 'cloze':
      return askGaps(question, key, seed, hash);
    case 'essay':
      return { ask: 'essay' };
    case 'description':
      return { ask: 'nothing' };
  }
}

/** Makes a question ready for the form of one attempt; the same seed always gives the same order. */
export function askQuestion(question: Question, key: string, seed: string, hash: Hash): AskedQuestion {
  return { ...ask(question, key, seed, hash), key, stem: stemWords(question), tail: question.tail };
}

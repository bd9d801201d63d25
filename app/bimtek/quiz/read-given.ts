import type { Question } from '../questions/question.ts';
import { askedStems, gapKey, pairAnswers, shownOrder } from './ask-question.ts';
import { clozeFields } from './cloze-words.ts';
import { fieldName } from './question-key.ts';
import type { Hash } from './seeded-order.ts';

/** Longest answer that is read; the rest is cut off before anything looks at it. */
export const longestAnswer = 500;

/**
 * What was answered, free of the shown order. Choice: indexes in the file; true-false: `true` or `false`; matching: one
 * answer text per stem, empty where none was picked; cloze: one entry per field, an index, several with commas, or a text;
 * otherwise the text. Empty list = not answered.
 */
export type Given = string[];

export type Fields = Iterable<readonly [string, unknown]>;

function valuesOf(fields: Fields, name: string): string[] {
  return [...fields]
    .filter((entry): entry is readonly [string, string] => entry[0] === name && typeof entry[1] === 'string')
    .map(entry => entry[1].trim().slice(0, longestAnswer))
    .filter(value => value !== '');
}

/** The file's index behind a place in the shown order; a forged place is no answer. */
function unshuffle(value: string, order: number[]): number | null {
  return /^\d{1,3}$/.test(value) ? (order[Number(value)] ?? null) : null;
}

/** Indexes that were picked, each once; two where one may be picked are no answer. */
function pickedOf(values: string[], order: number[], multiple: boolean): string[] {
  const picked = values.map(value => unshuffle(value, order)).filter(index => index !== null);
  const once = [...new Set(picked)].sort((a, b) => a - b).map(String);
  return multiple || once.length === 1 ? once : [];
}

/** Reads the answer to one question out of the form of the attempt with this seed. */
export function readGiven(question: Question, key: string, fields: Fields, seed: string, hash: Hash): Given {
  const values = valuesOf(fields, fieldName(key));
  switch (question.kind) {
    case 'choice': {
      const order = shownOrder(question.options.length, key, seed, hash);
      return pickedOf(values, order, question.multiple);
    }
    case 'true-false':
      return values.filter(value => value === 'true' || value === 'false').slice(0, 1);
    case 'matching': {
      const answers = pairAnswers(question);
      const order = shownOrder(answers.length, key, seed, hash);
      const picked = askedStems(question).map((_, part) => {
        const [value] = valuesOf(fields, fieldName(key, part));
        const index = value === undefined ? null : unshuffle(value, order);
        return index === null ? '' : answers[index]!;
      });
      return picked.every(answer => answer === '') ? [] : picked;
    }
    case 'cloze': {
      const given = clozeFields(question).map(({ answer }, part) => {
        const typed = valuesOf(fields, fieldName(key, part));
        if (answer.kind !== 'choice') return typed[0] ?? '';
        const order = shownOrder(answer.options.length, gapKey(key, part), seed, hash);
        return pickedOf(typed, order, answer.multiple).join(',');
      });
      return given.every(value => value === '') ? [] : given;
    }
    case 'description':
      return [];
    default:
      return values.slice(0, 1);
  }
}

/** Whether every part of the question has an answer. */
export function isAnswered(question: Question, given: Given): boolean {
  if (question.kind === 'description') return true;
  return given.length > 0 && given.every(value => value !== '');
}

/** The form field to begin with where an answer is missing: the first one that is empty. */
export function missingField(question: Question, key: string, given: Given): string {
  const several = question.kind === 'matching' || question.kind === 'cloze';
  return fieldName(key, several ? Math.max(0, given.indexOf('')) : undefined);
}

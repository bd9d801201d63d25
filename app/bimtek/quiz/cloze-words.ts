import { plainWords } from '../questions/html/plain-words.ts';
import type { ClozeField, ClozeQuestion, Question } from '../questions/question.ts';

/** Stands for a field while the text around it is read; no keyboard has it. */
const gap = '\ue000';

/** The fields of a cloze question, in the order of its text. */
export function clozeFields(question: ClozeQuestion): ClozeField[] {
  return question.parts.filter(part => typeof part !== 'string');
}

/** The text of a cloze as words, with the place of each field in between; markup may span fields. */
export function clozeWords({ parts, stem }: ClozeQuestion): (string | number)[] {
  const text = parts.map(part => (typeof part === 'string' ? part.replaceAll(gap, '') : gap)).join('');
  const words = plainWords({ text, format: stem.format }).split(gap);
  return words.flatMap((word, at) => (at === 0 ? [word] : [at - 1, word])).filter(part => part !== '');
}

/** What a question asks, as words without markup; a field is three dots. */
export function stemWords(question: Question): string {
  if (question.kind !== 'cloze') return plainWords(question.stem);
  return clozeWords(question)
    .map(part => (typeof part === 'number' ? '…' : part))
    .join('');
}

import type { Question } from '../question.ts';
import { GiftFault } from './gift-fault.ts';
import { type Answer, readAnswer } from './read-answer.ts';
import { findSign, type Piece, readEscapes, readOptional, readText } from './scan-text.ts';
import type { Block } from './split-blocks.ts';

interface Parts {
  title: string | null;
  before: Piece;
  /** Null when there are no braces. */
  inside: Piece | null;
  after: string;
}

function readTitle(text: string): { title: string | null; from: number } {
  const start = text.length - text.trimStart().length;
  if (!text.startsWith('::', start)) return { title: null, from: start };
  const end = findSign(text, '::', start + 2);
  if (end === -1) throw new GiftFault('gift-title-unclosed', start);
  return { title: readEscapes(text.slice(start + 2, end)).trim() || null, from: end + 2 };
}

function cutParts(text: string): Parts {
  const { title, from } = readTitle(text);
  const open = findSign(text, '{', from);
  const close = findSign(text, '}', from);
  if (close !== -1 && (open === -1 || close < open)) throw new GiftFault('gift-brace-unopened', close);
  if (open === -1) return { title, before: { text: text.slice(from), at: from }, inside: null, after: '' };
  if (close === -1) throw new GiftFault('gift-brace-unclosed', open);
  const next = findSign(text, '{', open + 1);
  if (next !== -1 && next < close) throw new GiftFault('gift-brace-unclosed', open);
  if (next !== -1) throw new GiftFault('gift-brace-second', next);
  const extra = findSign(text, '}', close + 1);
  if (extra !== -1) throw new GiftFault('gift-brace-unopened', extra);
  return {
    title,
    before: { text: text.slice(from, open), at: from },
    inside: { text: text.slice(open + 1, close), at: open + 1 },
    after: text.slice(close + 1),
  };
}

/** Takes `####general feedback` off the end of an answer. */
function takeGeneral(inside: Piece): { answer: Piece; general: string | null } {
  const at = findSign(inside.text, '####');
  if (at === -1) return { answer: inside, general: null };
  return { answer: { text: inside.text.slice(0, at), at: inside.at }, general: inside.text.slice(at + 4) };
}

/** Reads one question; throws GiftFault at the place of the first error. */
export function readQuestion(block: Block): Question {
  const { title, before, inside, after } = cutParts(block.text);
  const stem = readText(before.text);
  const tail = readEscapes(after).trim() || null;
  if (stem.text === '' && tail === null) throw new GiftFault('gift-stem-empty', before.at);
  const { answer, general } = inside ? takeGeneral(inside) : { answer: null, general: null };
  const own: Answer | { kind: 'description' } = answer ? readAnswer(answer) : { kind: 'description' };
  return {
    id: block.id,
    tags: block.tags,
    comments: block.comments,
    category: block.category,
    title,
    stem,
    tail,
    generalFeedback: readOptional(general),
    line: block.lines[0]!.number,
    moodle: null,
    ...own,
  };
}

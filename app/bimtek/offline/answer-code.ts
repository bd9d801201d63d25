import { err, ok, type Result } from '~/reference/result.ts';
import { type AnswerFields, type AnswerShape, readAnswers, writeAnswers } from './answer-shape.ts';
import { attemptId, drawnDigits } from './attempt-nonce.ts';
import { readGroups, writeGroups } from './code-groups.ts';
import type { OfflineCode } from './codes.ts';

/** What a code says besides the answers. Marks are hex digits of a digest: enough to find the thing, not to guess it. */
export interface CodeHead {
  /** First 5 digits of the SHA-256 of the course's id. */
  course: string;
  /** First 5 digits of the questions' version. */
  version: string;
  language: 'id' | 'en';
  /** First 5 digits of the learner's handle. */
  learner: string;
  attempt: string;
}

export interface ReadCode extends CodeHead {
  /** First 30 bits of the proof. */
  proof: string;
  /** 0 and 1; the questions say how to read them. */
  answers: string;
}

/** Format 1, in three bits: codes that circulate stay readable when the format changes. */
const format = '001';
const proofBits = 30;

const hexBits = (hex: string) =>
  [...hex].map(digit => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
const bitsHex = (bits: string) =>
  (bits.match(/.{4}/g) ?? []).map(four => Number.parseInt(four, 2).toString(16)).join('');

function headBits({ course, version, language, learner, attempt }: CodeHead): string | null {
  const digits = drawnDigits(attempt);
  if (digits === null) return null;
  return format + hexBits(course + version + learner + digits) + (language === 'en' ? '1' : '0');
}

/**
 * What the learner's own handle signs (HMAC-SHA-256, key = the handle's 16 bytes): only a phone on which this learner was
 * signed in can make it, and one changed answer needs another proof. Null where the answers do not fit into a code.
 */
export function codeToSign(head: CodeHead, shapes: AnswerShape[], fields: AnswerFields): string | null {
  const bits = headBits(head);
  const answers = writeAnswers(shapes, fields);
  return bits === null || answers === null ? null : bits + answers;
}

/** The code, from what was signed and the proof in hex. */
export function writeCode(signed: string, proof: string): string {
  const head = signed.slice(0, headLength);
  return writeGroups(head + hexBits(proof).slice(0, proofBits) + signed.slice(headLength));
}

/** Format, course, version, learner, attempt, language. */
const headLength = 3 + 20 + 20 + 20 + 60 + 1;

/** Reads what was typed as far as it can be read without the questions. */
export function readCode(text: string): Result<ReadCode, OfflineCode> {
  const read = readGroups(text);
  if (!read.ok) return read;
  const bits = read.value;
  if (!bits.startsWith(format)) return err('code-unknown');
  if (bits.length < headLength + proofBits) return err('code-cut-short');
  let at = format.length;
  const take = (count: number) => {
    at += count;
    return bits.slice(at - count, at);
  };
  const course = bitsHex(take(20));
  const version = bitsHex(take(20));
  const learner = bitsHex(take(20));
  const attempt = attemptId(bitsHex(take(60)));
  const language = take(1) === '1' ? 'en' : 'id';
  return ok({ course, version, learner, attempt, language, proof: take(proofBits), answers: bits.slice(at) });
}

export interface OpenedCode {
  fields: AnswerFields;
  /** What the proof must fit. */
  signed: string;
}

/** The answers of a code, read with the shapes of the questions that it was made from. */
export function openCode(code: ReadCode, shapes: AnswerShape[]): Result<OpenedCode, OfflineCode> {
  const found = readAnswers(shapes, code.answers);
  if (!found) return err('code-cut-short');
  const rest = code.answers.slice(found.length);
  // Less than one group of filling may follow, and nothing in it.
  if (rest.length >= 19 || rest.includes('1')) return err('code-too-long');
  return ok({ fields: found.fields, signed: headBits(code) + code.answers.slice(0, found.length) });
}

/** Whether the proof in the code is the one that the learner's handle makes. */
export function proofFits(code: ReadCode, proof: string): boolean {
  return hexBits(proof).slice(0, proofBits) === code.proof;
}

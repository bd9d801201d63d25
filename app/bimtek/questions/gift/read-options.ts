import { GiftFault } from './gift-fault.ts';
import { cut, isEscaped, type Piece, trimmed } from './scan-text.ts';

/** One `=…` or `~…` of an answer, cut but not yet read. */
export interface RawOption {
  sign: '=' | '~';
  weight: number | null;
  body: Piece;
  feedback: Piece | null;
  /** Body and feedback in one: a pair knows no feedback, a hash in it is text. */
  whole: Piece;
  /** Position of the sign. */
  at: number;
}

// Weights: one or two digits with a fraction, or 100; a minus takes points away.
const weightMark = /^%(-?(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?))%/;
const anyWeight = /^%-?[\d.]+%/;

function isSign(text: string, at: number): boolean {
  return (text[at] === '=' || text[at] === '~') && !isEscaped(text, at);
}

function readOption(piece: Piece): RawOption {
  const sign = piece.text[0] as '=' | '~';
  const rest = trimmed({ text: piece.text.slice(1), at: piece.at + 1 });
  const weight = weightMark.exec(rest.text);
  if (!weight && anyWeight.test(rest.text)) throw new GiftFault('gift-weight-unknown', rest.at);
  const skip = weight?.[0].length ?? 0;
  const whole = { text: rest.text.slice(skip), at: rest.at + skip };
  const [body, feedback] = cut(whole, '#');
  return {
    sign,
    weight: weight ? Number(weight[1]) : null,
    body: trimmed(body),
    feedback,
    whole,
    at: piece.at,
  };
}

/** Cuts `=right#why ~%-50%wrong` into its options. Text before the first sign belongs to none: an error. */
export function readOptions(answer: Piece): RawOption[] {
  const starts = signPositions(answer.text);
  const lead = answer.text.slice(0, starts[0] ?? answer.text.length);
  if (starts.length === 0 || lead.trim() !== '') throw new GiftFault('gift-answer-unmarked', answer.at);
  return starts.map((start, n) =>
    readOption({ text: answer.text.slice(start, starts[n + 1]), at: answer.at + start }),
  );
}

function signPositions(text: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; at++) if (isSign(text, at)) found.push(at);
  return found;
}

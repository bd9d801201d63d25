import { type Text, type TextFormat, textFormats } from '../question.ts';

const escapable = '~=#{}:';

/** A piece of a question's text with its position there, so that an error inside it can be located. */
export interface Piece {
  text: string;
  at: number;
}

/** Whether the sign at this position is only text: `\~ \= \# \{ \} \:`. Behind two backslashes it is a sign again. */
export function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === '\\') before--;
  return (at - before) % 2 === 1 && escapable.includes(text[at]!);
}

/** Position of the first `sign` from `from` on that is not escaped, or −1. */
export function findSign(text: string, sign: string, from = 0): number {
  for (let at = text.indexOf(sign, from); at !== -1; at = text.indexOf(sign, at + 1)) {
    if (!isEscaped(text, at)) return at;
  }
  return -1;
}

/** The text as it is read: escapes gone, `\n` a line end, `\\` one backslash, other backslashes kept. */
export function readEscapes(text: string): string {
  return text.replace(/\\([\\~=#{}:n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}

const formatMark = new RegExp(`^\\s*\\[(${textFormats.join('|')})\\]`);

/** Reads `[markdown]some text`. */
export function readText(raw: string): Text {
  const mark = formatMark.exec(raw);
  const text = readEscapes(mark ? raw.slice(mark[0].length) : raw).trim();
  return { text, format: mark ? (mark[1] as TextFormat) : null };
}

/** Reads a text that may be left out: null when nothing is written. */
export function readOptional(raw: string | null): Text | null {
  const text = raw === null ? null : readText(raw);
  return text === null || text.text === '' ? null : text;
}

/** Cuts a piece in two at an unescaped sign; the second is null when the sign is not there. */
export function cut(piece: Piece, sign: string): [Piece, Piece | null] {
  const at = findSign(piece.text, sign);
  if (at === -1) return [piece, null];
  const after = at + sign.length;
  return [
    { text: piece.text.slice(0, at), at: piece.at },
    { text: piece.text.slice(after), at: piece.at + after },
  ];
}

/** Without the blanks around it; the position moves with its first sign. */
export function trimmed(piece: Piece): Piece {
  const text = piece.text.trimStart();
  return { text: text.trimEnd(), at: piece.at + piece.text.length - text.length };
}

import { type Unit, unitOfWord } from '../unit.ts';
import { fractionOfSign, isFraction, readNumberWords, type Token, valueOfDigits } from './tokens.ts';

const RANGE = new Set(['-', '–', 'sampai', 'hingga', 'sd']);

/** Numbers that stand together before one unit: one, or two where a range or two sizes are written. */
export function readValue(
  tokens: readonly Token[],
  at: number,
  small: boolean,
): { values: number[]; next: number } | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'word') {
    const words = readNumberWords(tokens, at);
    return words && { values: [words.value], next: words.next };
  }
  if (token.kind === 'fraction') return { values: [fractionOfSign(token.text)], next: at + 1 };
  if (token.kind !== 'number') return null;
  const value = valueOfDigits(token.text, small);
  const [sign, second, stroke, third] = [tokens[at + 1], tokens[at + 2], tokens[at + 2], tokens[at + 3]];
  if (sign?.kind === 'fraction') return { values: [value + fractionOfSign(sign.text)], next: at + 2 };
  if (sign?.word === 'setengah') return { values: [value + 0.5], next: at + 2 };
  if (sign?.kind === 'number' && stroke?.text === '/' && third?.kind === 'number') {
    const [above, below] = [Number(sign.text), Number(third.text)];
    if (isFraction(above, below)) return { values: [value + above / below], next: at + 4 };
  }
  if (!sign || second?.kind !== 'number') return { values: [value], next: at + 1 };
  const other = valueOfDigits(second.text, small);
  if (sign.text === '/') {
    if (isFraction(value, other)) return { values: [value / other], next: at + 3 };
    return listed(tokens, at, small, '/');
  }
  if (RANGE.has(sign.word) && value < other) return { values: [value, other], next: at + 3 };
  return { values: [value], next: at + 1 };
}

/** "250/500/1000": every size of the list. */
function listed(tokens: readonly Token[], at: number, small: boolean, mark: string) {
  const values = [valueOfDigits(tokens[at]?.text ?? '', small)];
  let next = at + 1;
  while (tokens[next]?.text === mark && tokens[next + 1]?.kind === 'number' && values.length < 6) {
    values.push(valueOfDigits(tokens[next + 1]?.text ?? '', small));
    next += 2;
  }
  return { values, next };
}

const SURFACE = new Set(['m', 'meter', 'mtr', 'cm']);

/** The unit at a token, with what makes it square or cubic: "m2", "meter persegi", "m³", "meter lari". */
export function readUnit(tokens: readonly Token[], at: number): { unit: Unit; next: number } | null {
  const [token, after] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== 'word') return null;
  if (SURFACE.has(token.word)) {
    const base = token.word === 'cm' ? 'cm' : 'm';
    const raised =
      after?.glued && after.text === '2'
        ? '2'
        : after?.glued && after.text === '3'
          ? '3'
          : POWERS[after?.word ?? ''];
    const unit = raised === undefined ? null : unitOfWord(raised === '1' ? 'meter' : `${base}${raised}`);
    if (unit) return { unit, next: at + 2 };
  }
  const bare = token.word.endsWith('x') && after?.kind === 'number' ? token.word.slice(0, -1) : token.word;
  const unit = unitOfWord(bare);
  if (!unit || unit.role === 'time' || unit.role === 'job') return null;
  if (after?.glued && after.kind === 'number' && bare === token.word) return null;
  return { unit, next: at + 1 };
}

const POWERS: Record<string, string | undefined> = { persegi: '2', kubik: '3', lari: '1' };

export const isMeasure = (unit: Unit) => unit.role === 'measure' || unit.role === 'bundle';

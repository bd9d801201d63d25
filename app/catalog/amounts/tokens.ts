/** A number as digits, a fraction sign, a word or any other sign. */
export interface Token {
  kind: 'number' | 'fraction' | 'word' | 'sign';
  text: string;
  /** Words in lower case. */
  word: string;
  start: number;
  end: number;
  /** Nothing between it and the token before. */
  glued: boolean;
}

const LETTER = /\p{L}/u;
const SPACE = /\s/;

const isDigit = (code: number) => code >= 48 && code <= 57;

/** Plain letters are told apart without a regular expression: most of a text is made of them. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  if (code >= 97 && code <= 122) return true;
  return text.charCodeAt(at) > 127 && LETTER.test(text.charAt(at));
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code < 33 ? code >= 9 && code <= 13 : code > 127 && SPACE.test(text.charAt(at)));
}

/** A text as numbers ("1.250,5" is one), words and signs, in one pass. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (let [at, end] = [0, -1]; at < text.length; ) {
    if (isSpace(text, at)) {
      at++;
      continue;
    }
    const start = at;
    const kind = kindAt(text, at);
    at = kind === 'number' ? endOfNumber(text, at) : kind === 'word' ? endOfWord(text, at) : at + 1;
    const written = text.slice(start, at);
    const word = kind === 'word' ? written.toLowerCase() : written;
    tokens.push({ kind, text: written, word, start, end: at, glued: start === end });
    end = at;
  }
  return tokens;
}

function kindAt(text: string, at: number): Token['kind'] {
  if (isDigit(text.charCodeAt(at))) return 'number';
  if (isLetter(text, at)) return 'word';
  return text.charAt(at) in FRACTION_SIGNS ? 'fraction' : 'sign';
}

function endOfNumber(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (isDigit(text.charCodeAt(at))) at++;
    const mark = text.charCodeAt(at);
    if ((mark !== 46 && mark !== 44) || !isDigit(text.charCodeAt(at + 1))) return at;
    at++;
  }
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && isLetter(text, at)) at++;
  return text.charAt(at) === '²' || text.charAt(at) === '³' ? at + 1 : at;
}

const FRACTION_SIGNS: Record<string, number> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 1 / 8,
};

export function fractionOfSign(sign: string): number {
  return FRACTION_SIGNS[sign] ?? Number.NaN;
}

const WHOLE = /^\d{1,9}$/;
/** "1.500", "1.250,5": a dot before three digits separates thousands, as Indonesians write. */
const INDONESIAN = /^[1-9]\d{0,2}(?:\.\d{3}){1,3}(?:,\d{1,6})?$/;
const ENGLISH = /^[1-9]\d{0,2}(?:,\d{3}){1,3}(?:\.\d{1,6})?$/;
const DECIMAL = /^\d{1,9}[.,]\d{1,6}$/;

/**
 * The value of digits; NaN where the marks fit nothing. "0.250" and "1,250 kg" are decimals; "1,000 ml" is a thousand,
 * because nobody writes thousandths of a `small` unit.
 */
export function valueOfDigits(digits: string, small: boolean): number {
  if (WHOLE.test(digits)) return Number(digits);
  if (INDONESIAN.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'));
  if (ENGLISH.test(digits) && (small || digits.split(',').length > 2))
    return Number(digits.replaceAll(',', ''));
  return DECIMAL.test(digits) ? Number(digits.replace(',', '.')) : Number.NaN;
}

/** "1/4", "3/8": what a net content is written as; "250/500" names two sizes. */
export function isFraction(above: number, below: number): boolean {
  if (![2, 3, 4, 5, 8, 10].includes(below) || !Number.isInteger(above) || above < 1) return false;
  return above < below && !(above % 2 === 0 && below % 2 === 0) && !(above === 5 && below === 10);
}

const SMALL_NUMBERS: Record<string, number> = {
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
  sebelas: 11,
  seratus: 100,
  seribu: 1000,
};
const SCALES: Record<string, number> = { belas: 1, puluh: 10, ratus: 100, ribu: 1000 };
const PARTS: Record<string, number> = {
  setengah: 0.5,
  stengah: 0.5,
  separuh: 0.5,
  separo: 0.5,
  seperempat: 0.25,
  sprempat: 0.25,
  seprempat: 0.25,
};

/** An amount in words, from token `at`: "setengah", "tiga perempat", "satu setengah", "dua ratus lima puluh"; null where none begins. */
export function readNumberWords(
  tokens: readonly Token[],
  at: number,
): { value: number; next: number } | null {
  let [value, next, last] = [0, at, 0];
  for (; next < tokens.length && next < at + 8; next++) {
    const word = tokens[next]?.word ?? '';
    const part = PARTS[word];
    if (part !== undefined) return { value: value + part, next: next + 1 };
    if (word === 'perempat' && last === value && last > 0 && last < 4)
      return { value: last / 4, next: next + 1 };
    const number = SMALL_NUMBERS[word];
    const scale = SCALES[word];
    if (number !== undefined) {
      value += number;
      last = number;
    } else if (scale !== undefined && last > 0 && last < 10) {
      value += scale === 1 ? 10 : last * (scale - 1);
      last = 0;
    } else break;
  }
  return value > 0 ? { value, next } : null;
}

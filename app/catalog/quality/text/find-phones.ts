/** Where a phone number may begin: 08… or 62 8…, also with letters for digits, in other figures, or spelled out. */
const MAY_BEGIN = /[0oOQ][^A-Za-z0-9]{0,4}[8B]|6[^A-Za-z0-9]{0,4}2|[^\u0000-\u00ff\u2010-\u2027]/;
const MAY_SPELL = /nol|kosong|zero|enam|lapan|eight|6[^A-Za-z0-9]{0,4}(?:dua|two)/;
const SPELLED = /satu|dua|tiga|empat|lima|tujuh|lapan|sembilan|one|two|three|four|five|six|seven|eight|nine/;
/** A mobile number has so many digits that are no letters in disguise. */
const SURE_DIGITS = 6;
const DIGIT = /\d/g;

const TOKEN = /[\p{L}\p{N}]+/gu;

const DIGIT_WORDS: ReadonlyMap<string, string> = new Map([
  ...['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'].map(
    (word, digit): [string, string] => [word, String(digit)],
  ),
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map(
    (word, digit): [string, string] => [word, String(digit)],
  ),
  ['kosong', '0'],
  ['lapan', '8'],
]);

/** Thirteen digits of two units each, and some to spare. */
const LONGEST_TOKEN = 32;

/** Letters that are written for digits to slip past a filter. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({ o: '0', O: '0', Q: '0', l: '1', I: '1', i: '1', z: '2', Z: '2', S: '5', s: '5', B: '8' }),
);

/** Words before a number that is no phone number: permits, bar codes, codes of the maker. */
const OTHER_NUMBER =
  /(?:p[\s.-]?irt|(?<!\p{L})(?:pirt|md|ml|bpom|nie|nib|nik|npwp|halal|sni|isbn|issn|ean|upc|gtin|barcode|bar\s+code|sku|kode|code|seri|serial|batch|lot|part|model|tipe|type|izin|reg|registrasi))[\s.:#-]*(?:(?:barang|batch|bpom|edar|halal|izin|md|nasional|no|nomor|number|produk|produksi|registrasi|ri)[\s.:#-]*){0,3}$/iu;
/** "08-12-2026", "08.15 - 16.30", "0,8 1,0 1,2". */
const OTHER_FIGURES =
  /^(?:0?\d|[12]\d|3[01])[-./ ](?:0?\d|1[0-2])[-./ ](?:19|20)\d\d|^\d\d[.:]\d\d\s*(?:-|–|s\.?d\.?|sampai)\s*\d\d[.:]\d\d|^0[.,]\d+\s|^0[.,]\d+$/u;

interface Digits {
  digits: string;
  /** How many of them are figures or spelled out, not letters that look like one. */
  sure: number;
  start: number;
  end: number;
}

/**
 * Mobile numbers: 08… or 62 8… with 9 to 13 digits, also spaced, with letters for digits, or spelled out.
 * A permit number, a bar code, a date or a list of sizes is none.
 */
export function findPhones(text: string): [start: number, end: number][] {
  const low = text.toLowerCase();
  if (!MAY_SPELL.test(low) && !(MAY_BEGIN.test(text) && hasDigits(text, low))) return [];
  const found: [number, number][] = [];
  for (const chain of chains(text)) {
    for (let at = 0; at < chain.length; at++) {
      const last = lastOfPhone(text, chain, at);
      const [first, end] = [chain[at], last === null ? undefined : chain[last]];
      if (!first || !end || last === null) continue;
      const [start, stop] = [withSign(text, first.start), end.end];
      if (!OTHER_NUMBER.test(text.slice(Math.max(0, start - 40), start))) found.push([start, stop]);
      at = last;
    }
  }
  return found;
}

/** Enough figures, or some that are spelled out or of another kind. */
function hasDigits(text: string, low: string): boolean {
  const plain = (text.match(DIGIT)?.length ?? 0) >= SURE_DIGITS;
  return plain || SPELLED.test(low) || /[^\u0000-\u00ff\u2010-\u2027]/.test(text);
}

/** Runs of tokens that read as digits, with at most a few signs in between. */
function chains(text: string): Digits[][] {
  const found: Digits[][] = [];
  let chain: Digits[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const previous = chain[chain.length - 1];
    const read = asDigits(token);
    if (chain.length > 0 && (read === null || index - (previous?.end ?? 0) > 4)) {
      found.push(chain);
      chain = [];
    }
    if (read !== null) chain.push({ ...read, start: index, end: index + token.length });
  }
  if (chain.length > 0) found.push(chain);
  return found;
}

function asDigits(token: string): { digits: string; sure: number } | null {
  if (/^\d+$/.test(token)) return { digits: token, sure: token.length };
  const spelled = DIGIT_WORDS.get(token.toLowerCase());
  if (spelled !== undefined) return { digits: spelled, sure: 1 };
  if (token.length > LONGEST_TOKEN) return null;
  const signs = [...token.normalize('NFKC')];
  const digits = signs.map(sign => LOOKALIKES.get(sign) ?? sign).join('');
  const sure = signs.filter(sign => /\d/.test(sign)).length;
  // A token that is all letters is a word, but for the single letter in "O 8 1 2".
  return /^\d+$/.test(digits) && (sure > 0 || signs.length === 1) ? { digits, sure } : null;
}

/** The token with which a phone number that begins at `at` ends, as long as it can be; null when none begins there. */
function lastOfPhone(text: string, chain: readonly Digits[], at: number): number | null {
  const first = chain[at];
  if (!first || (at > 0 && first.digits.length < 3 && first.sure > 1)) return null;
  let [digits, sure, last] = ['', 0, -1];
  for (let to = at; to < chain.length && digits.length <= 15; to++) {
    const next = chain[to];
    digits += next?.digits ?? '';
    sure += next?.sure ?? 0;
    if (isMobile(digits) && sure >= SURE_DIGITS) last = to;
  }
  if (last < 0) return null;
  const written = text.slice(first.start, chain[last]?.end);
  return OTHER_FIGURES.test(written) || isList(chain.slice(at, last + 1), written) ? null : last;
}

/** Mobile prefixes begin 081 to 083, 085 and 087 to 089. */
const MOBILE = /^(?:620?|0)8[1-35-9]/;

function isMobile(digits: string): boolean {
  if (!MOBILE.test(digits)) return false;
  const national = digits.replace(/^620?/, '0');
  return national.length >= 9 && national.length <= 13;
}

/** "08, 10, 12, 14, 16" are sizes: figures that grow, with commas between them. */
function isList(tokens: readonly Digits[], written: string): boolean {
  if (tokens.length < 4 || !/[,/]/.test(written)) return false;
  return tokens.every(({ digits }, i) => i === 0 || Number(digits) > Number(tokens[i - 1]?.digits));
}

/** A "+" or a bracket before the number belongs to it. */
function withSign(text: string, start: number): number {
  return start - (/[(+]{1,2}$/.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0);
}

import type { Word } from './read-words.ts';

export interface LetterRuns {
  equal: number;
  consonants: number;
  vowels: number;
}

const VOWELS = 'aiueo';
const CONSONANTS = 'bcdfghjklmnpqrstvwxz';
/** Two letters, one sound: Indonesian ng, ny, kh, sy; the others stand in foreign names of goods ("lightstick"). */
const PAIRS = ['ng', 'ny', 'kh', 'sy', 'gh', 'th', 'sh', 'ch', 'ph', 'ck'];

const A = 97;
const LETTERS = 26;
const [VOWEL, CONSONANT] = [1, 2];
const kinds = new Uint8Array(LETTERS);
for (const vowel of VOWELS) kinds[vowel.charCodeAt(0) - A] = VOWEL;
for (const consonant of CONSONANTS) kinds[consonant.charCodeAt(0) - A] = CONSONANT;
const pairs = new Uint8Array(LETTERS * LETTERS);
for (const pair of PAIRS) pairs[(pair.charCodeAt(0) - A) * LETTERS + pair.charCodeAt(1) - A] = 1;

/** "XXXXXL" is a size. */
const SIZE = /^x+[ls]$/;

/** Which of the three limits a word breaks, equal letters before all; words with figures are model codes, capitals without a vowel are abbreviations. */
export function oddRun({ text, low, letters }: Word, limits: LetterRuns): keyof LetterRuns | null {
  if (!letters || low.length < Math.min(limits.equal, limits.consonants, limits.vowels)) return null;
  let [equal, consonants, vowels, before, odd] = [0, 0, 0, -1, null as keyof LetterRuns | null];
  for (let at = 0; at < low.length; at++) {
    const letter = low.charCodeAt(at) - A;
    equal = letter === before ? equal + 1 : 1;
    const kind = letter >= 0 && letter < LETTERS ? kinds[letter] : 0;
    const second = kind !== 0 && before >= 0 && before < LETTERS && pairs[before * LETTERS + letter] === 1;
    vowels = kind === VOWEL ? vowels + 1 : 0;
    if (kind !== CONSONANT) consonants = 0;
    else if (!second) consonants++;
    before = letter;
    if (equal >= limits.equal) odd = 'equal';
    else if (consonants >= limits.consonants) odd ??= 'consonants';
    else if (vowels >= limits.vowels) odd ??= 'vowels';
  }
  return odd !== null && !isAbbreviation(text) && !SIZE.test(low) ? odd : null;
}

const isAbbreviation = (text: string): boolean => text === text.toUpperCase() && !/[AIUEO]/.test(text);

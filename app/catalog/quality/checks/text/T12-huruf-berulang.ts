import { z } from 'zod';
import { always, type Check, type Report } from '../../check.ts';
import { type LetterRuns, oddRun } from '../../text/letter-runs.ts';
import { quote } from '../../text/quote.ts';
import { TEXT_FIELDS, wordsOf } from '../../text/read-words.ts';

const options = z.object({
  equal: z.number().int().min(2),
  consonants: z.number().int().min(2),
  vowels: z.number().int().min(2),
  most: z.number().int().positive(),
});

/** The same letter, consonants or vowels in a row as no word has them: a stuck key. At most `most` words a field are named. */
export const T12: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T12-huruf-berulang',
    version: 1,
    group: 'text',
    appliesTo: always,
    needs: [],
    options,
    codes: ['letters-repeated', 'letters-unreadable'],
  },
  run({ listing }, limits) {
    return TEXT_FIELDS.flatMap(field => oddWords(listing[field], field, wordsOf(listing, field), limits));
  },
};

function oddWords(
  text: string,
  field: (typeof TEXT_FIELDS)[number],
  words: ReturnType<typeof wordsOf>,
  { most, ...limits }: z.infer<typeof options>,
): Report[] {
  const found: Report[] = [];
  for (const word of words) {
    const odd = oddRun(word, limits satisfies LetterRuns);
    if (!odd) continue;
    const code = odd === 'equal' ? 'letters-repeated' : 'letters-unreadable';
    found.push({ code, ...quote(field, text, word), fix: 'check-spelling', data: { word: word.text } });
    if (found.length === most) break;
  }
  return found;
}

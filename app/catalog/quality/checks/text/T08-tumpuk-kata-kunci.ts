import { z } from 'zod';
import type { Check, Report } from '../../check.ts';
import { quote } from '../../text/quote.ts';

const options = z.object({
  separators: z.number().int().positive(),
  maxWords: z.number().int().positive(),
});

/** "/" and "|" between words; "1/2 kg", "A4/F4" and "S/M/L" separate figures and sizes, not keywords. */
const SEPARATOR = /[/|](?:(?<=\p{L}{4,}\s*[/|])|(?=\s*\p{L}{4,}))/gu;

/** Between spaces, so that "10.9" and "USB-C" are one. */
const WORD = /\S*[\p{L}\p{N}]\S*/gu;

/** Keywords heaped up to be found under other goods. Marked is where the heap begins to be one. */
export const T08: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T08-tumpuk-kata-kunci',
    version: 1,
    group: 'text',
    appliesTo: ({ listing }) => listing.title !== '',
    needs: [],
    options,
    codes: ['title-separators', 'title-many-words'],
  },
  run({ listing }, { separators, maxWords }) {
    const { title } = listing;
    const reports: Report[] = [];
    const marks = [...title.matchAll(SEPARATOR)];
    const [first, last] = [marks[0], marks[marks.length - 1]];
    if (first && last && marks.length >= separators) {
      const span = { start: first.index, end: last.index + 1 };
      const data = { count: marks.length };
      reports.push({
        code: 'title-separators',
        ...quote('title', title, span),
        fix: 'remove-keywords',
        data,
      });
    }
    const words = [...title.matchAll(WORD)];
    const extra = words[maxWords];
    if (extra) {
      const span = { start: extra.index, end: title.length };
      const data = { count: words.length, max: maxWords };
      reports.push({
        code: 'title-many-words',
        ...quote('title', title, span),
        fix: 'remove-keywords',
        data,
      });
    }
    return reports;
  },
};

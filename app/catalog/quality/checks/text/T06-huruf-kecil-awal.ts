import { z } from 'zod';
import { always, type Check, type Report } from '../../check.ts';
import { findLowerStarts } from '../../text/find-lower-starts.ts';
import { quote } from '../../text/quote.ts';
import { TEXT_FIELDS } from '../../text/read-words.ts';

const options = z.object({ abbreviations: z.array(z.string().min(1)), most: z.number().int().positive() });

/** A title or sentence that begins with a small letter; at most `most` of them are named in a field. */
export const T06: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T06-huruf-kecil-awal',
    version: 1,
    group: 'text',
    appliesTo: always,
    needs: [],
    options,
    codes: ['sentence-lower-case'],
  },
  run({ listing }, { abbreviations, most }) {
    return TEXT_FIELDS.flatMap(field =>
      findLowerStarts(listing[field], abbreviations, most).map(
        (span): Report => ({
          code: 'sentence-lower-case',
          ...quote(field, listing[field], span),
          fix: 'start-with-capital',
          data: { word: listing[field].slice(span.start, span.end) },
        }),
      ),
    );
  },
};

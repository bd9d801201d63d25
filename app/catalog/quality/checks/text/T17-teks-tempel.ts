import { z } from 'zod';
import { always, type Check, type Report } from '../../check.ts';
import { findResidue } from '../../text/find-residue.ts';
import { quote } from '../../text/quote.ts';
import { TEXT_FIELDS, wordsOf } from '../../text/read-words.ts';

const options = z.object({ template: z.array(z.string().min(1)) });

/** What is left of a web page, an office file or a template after pasting. */
export const T17: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T17-teks-tempel',
    version: 1,
    group: 'text',
    appliesTo: always,
    needs: [],
    options,
    codes: ['paste-markup', 'paste-template', 'paste-garbled'],
  },
  run({ listing }, { template }) {
    return TEXT_FIELDS.flatMap(field =>
      findResidue(listing[field], template, wordsOf(listing, field)).map(
        (residue): Report => ({
          code: residue.kind,
          ...quote(field, listing[field], residue),
          fix: 'rewrite-pasted',
          data: { text: residue.text.slice(0, 40) },
        }),
      ),
    );
  },
};

import { z } from 'zod';
import { always, type Check, type Report } from '../../check.ts';
import { findSymbols } from '../../text/find-symbols.ts';
import { quote } from '../../text/quote.ts';
import { TEXT_FIELDS } from '../../text/read-words.ts';

const options = z.object({
  /** Signs that each field may hold beside letters, digits and spaces. */
  title: z.string(),
  description: z.string(),
});

/** Emoji and decoration, letters in disguise, characters that nobody sees. Each sign is named once in a field. */
export const T11: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T11-simbol-aneh',
    version: 1,
    group: 'text',
    appliesTo: always,
    needs: [],
    options,
    codes: ['symbol-decoration', 'symbol-lookalike', 'symbol-hidden'],
  },
  run({ listing }, allowed) {
    return TEXT_FIELDS.flatMap(field =>
      findSymbols(listing[field], allowed[field], field === 'description').map((symbol): Report => {
        const at = quote(field, listing[field], symbol);
        const data = { symbol: symbol.text };
        if (symbol.kind === 'symbol-hidden') return { code: symbol.kind, ...at, fix: 'retype-text', data };
        if (symbol.kind === 'symbol-lookalike') return { code: symbol.kind, ...at, fix: 'retype-word', data };
        return { code: symbol.kind, ...at, fix: 'remove-symbol', data };
      }),
    );
  },
};

import { z } from 'zod';
import type { Check } from '../../check.ts';
import { quote } from '../../text/quote.ts';

const options = z.object({ share: z.number().min(0).max(1), minLength: z.number().int().positive() });

const DIGIT = /\p{Nd}/gu;
const NOT_ASCII = /[^\0-\x7f]/;
/** A permit number is one thing to know, however long it is. */
const PERMIT = /\d{10,}(?:-\d{2})?/g;

/** A description that is figures for the most part: a pasted price list or table. */
export const T19: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T19-angka-berlebihan',
    version: 1,
    group: 'text',
    appliesTo: ({ listing }) => listing.description !== '',
    needs: ['description'],
    options,
    codes: ['description-digits'],
  },
  run({ listing: { description } }, { share, minLength }) {
    if (description.length < minLength) return [];
    const most = share * description.length;
    if (countDigits(description) <= most) return [];
    const digits = countDigits(description.replace(PERMIT, ''));
    if (digits <= most) return [];
    return [
      {
        code: 'description-digits',
        ...quote('description', description),
        fix: 'fewer-digits',
        data: { percent: Math.round((100 * digits) / description.length) },
      },
    ];
  },
};

function countDigits(text: string): number {
  if (NOT_ASCII.test(text)) return text.match(DIGIT)?.length ?? 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) count++;
  }
  return count;
}

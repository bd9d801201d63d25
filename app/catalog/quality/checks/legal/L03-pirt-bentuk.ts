import { z } from 'zod';
import type { Check, Report } from '../../check.ts';

const options = z.object({ minDigits: z.number().int().positive() });

/** A P-IRT number has at least 15 digits, written 13-2; the first says the packaging, 1 to 8 (BPOM Reg. 22/2018). */
export const L03: Check<z.infer<typeof options>> = {
  meta: {
    id: 'L03-pirt-bentuk',
    version: 1,
    group: 'legal',
    appliesTo: ({ listing }) => listing.documents.some(document => document.kind === 'pirt'),
    needs: ['documents'],
    options,
    codes: ['pirt-digits', 'pirt-packaging'],
  },
  run({ listing }, { minDigits }) {
    return listing.documents
      .filter(document => document.kind === 'pirt')
      .flatMap(({ number }): Report[] => {
        const digits = number.replace(/\D/g, '');
        const base = { field: 'documents' as const, evidence: number, fix: 'check-pirt-number' };
        if (digits.length < minDigits) {
          return [{ ...base, code: 'pirt-digits', data: { digits: digits.length, minDigits } }];
        }
        const first = digits.charAt(0);
        return /[1-8]/.test(first) ? [] : [{ ...base, code: 'pirt-packaging', data: { first } }];
      });
  },
};

import { z } from 'zod';
import { addDays } from '~/reference/calendar-day.ts';
import type { Check, Report } from '../../check.ts';

const options = z.strictObject({ longestDays: z.number().int().positive() });

/**
 * A share of domestic content (TKDN) is a number from 0 to 100 with a certificate that holds five years
 * (Permenperin 35/2025, in force 12 December 2025, second-hand).
 */
export const L09: Check<z.infer<typeof options>> = {
  meta: {
    id: 'L09-tkdn-tanpa-bukti',
    version: 1,
    group: 'legal',
    appliesTo: ({ listing }) => listing.tkdnPercent !== null,
    needs: [],
    options,
    codes: ['tkdn-range', 'tkdn-unproven', 'tkdn-too-long'],
  },
  run({ listing, today }, { longestDays }) {
    const percent = listing.tkdnPercent ?? 0;
    const base = { field: 'tkdnPercent' as const, evidence: String(percent) };
    if (!(percent >= 0 && percent <= 100))
      return [{ ...base, code: 'tkdn-range', fix: 'correct-tkdn', data: { percent } }];
    const proofs = listing.documents.filter(document => document.kind === 'tkdn');
    if (proofs.length === 0)
      return [{ ...base, code: 'tkdn-unproven', fix: 'prove-tkdn', data: { percent } }];
    const last = addDays(today, longestDays);
    return proofs
      .filter(({ expiresOn }) => expiresOn !== null && expiresOn > last)

      .map(
        ({ expiresOn }): Report => ({
          ...base,
          code: 'tkdn-too-long',
          fix: 'correct-tkdn',
          data: { percent, expiresOn: expiresOn ?? '' },
        }),
      );
  },
};

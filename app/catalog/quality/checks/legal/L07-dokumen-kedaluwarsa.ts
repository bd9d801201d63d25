import { z } from 'zod';
import { addDays, daysBetween } from '~/reference/calendar-day.ts';
import type { Check, Report } from '../../check.ts';

const options = z.object({ warnDays: z.number().int().nonnegative() });

/** A permit past its last day stops the listing; one that ends soon should be renewed now. The last day itself still counts. */
export const L07: Check<z.infer<typeof options>> = {
  meta: {
    id: 'L07-dokumen-kedaluwarsa',
    version: 1,
    group: 'legal',
    appliesTo: ({ listing }) => listing.documents.some(document => document.expiresOn !== null),
    needs: ['documents'],
    options,
    codes: ['document-expired', 'document-expires-soon'],
  },
  run({ listing, today }, { warnDays }) {
    return listing.documents.flatMap(({ kind, expiresOn }): Report[] => {
      if (expiresOn === null || expiresOn > addDays(today, warnDays)) return [];
      const expired = expiresOn < today;
      return [
        {
          code: expired ? 'document-expired' : 'document-expires-soon',
          field: 'documents',
          evidence: expiresOn,
          fix: 'renew-document',
          data: { kind, expiresOn, days: Math.abs(daysBetween(today, expiresOn)) },
        },
      ];
    });
  },
};

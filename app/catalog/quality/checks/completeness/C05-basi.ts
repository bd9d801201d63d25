import { z } from 'zod';
import { daysBetween } from '~/reference/calendar-day.ts';
import type { Check } from '../../check.ts';

const options = z.object({
  /** Days after which the owner is asked whether the price, and the whole, still hold. */
  priceDays: z.number().int().positive(),
  allDays: z.number().int().positive(),
});

/** Nobody has said for long that the listing still holds. Without any such day, nothing is known. */
export const C05: Check<z.infer<typeof options>> = {
  meta: {
    id: 'C05-basi',
    version: 1,
    group: 'completeness',
    appliesTo: ({ listing }) => listing.priceConfirmedOn !== null || listing.confirmedOn !== null,
    needs: [],
    options,
    codes: ['price-stale', 'listing-stale'],
  },
  run({ listing: { priceConfirmedOn, confirmedOn }, today }, { priceDays, allDays }) {
    const age = confirmedOn === null ? null : daysBetween(confirmedOn, today);
    if (age !== null && age > allDays) {
      const on = confirmedOn ?? '';
      return [
        {
          code: 'listing-stale',
          field: 'confirmedOn',
          evidence: on,
          fix: 'confirm-all',
          data: { days: age, on },
        },
      ];
    }
    // Who confirms the whole confirms its price.
    const on = [priceConfirmedOn ?? '', confirmedOn ?? ''].sort().at(-1) ?? '';
    const days = daysBetween(on, today);
    if (days <= priceDays) return [];
    return [
      { code: 'price-stale', field: 'priceRupiah', evidence: on, fix: 'confirm-price', data: { days, on } },
    ];
  },
};

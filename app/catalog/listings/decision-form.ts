import { z } from 'zod';
import { LISTING_STATUSES } from './listing-status.ts';

export const longestNote = 500;

/** What the office sends about one listing. */
export const listingDecisionForm = z.object({
  /** How many moves the listing had on the screen. */
  version: z.coerce.number('listing-changed').int('listing-changed').min(0, 'listing-changed'),
  /** When the product was last changed, as it was on the screen (ISO). */
  seen: z.string().default(''),
  to: z.enum(LISTING_STATUSES, 'move-missing'),
  /** The day from which it holds; "" for today. */
  on: z.string().trim().default(''),
  reasons: z.array(z.string('reason-unknown')).default([]),
  note: z.string().trim().max(longestNote, 'note-too-long').default(''),
});
export type ListingDecision = z.output<typeof listingDecisionForm>;

/** What the owner reports of one listing. */
export const listingReportForm = z.object({
  to: z.enum(LISTING_STATUSES, 'move-missing'),
  on: z.string().trim().default(''),
  reasons: z.array(z.string('reason-unknown')).default([]),
});

import { z } from 'zod';
import { defineEvents } from '~/audit/events.ts';
import { RUN_REASONS } from './findings/check-run.ts';
import { LISTING_STATUSES } from './listings/listing-status.ts';
import { REMINDER_TOPICS } from './products/find-reminders.ts';
import { WAIVER_REASONS, WAIVER_ROLES } from './quality/waiver.ts';

const count = z.number().int().nonnegative();
const verdict = { score: z.number().nullable(), ruleSet: z.string() };

/** Subject: the product's id. Which thing changed, never what was written. */
export const catalogEvents = defineEvents('catalog', {
  'product-added': z.object({ vendorId: z.uuid(), ...verdict }),
  'product-edited': z.object({ ...verdict }),
  /** Subject: the vendor. */
  'vendor-reminded': z.object({ topics: z.array(z.enum(REMINDER_TOPICS)) }),
  /** The owner said that everything still holds. */
  'product-confirmed': z.object({ ...verdict }),
  'photo-added': z.object({ sha256: z.string().length(64), ...verdict }),
  'photo-removed': z.object({ sha256: z.string().length(64), ...verdict }),
  /** Subject: the pemda. Old figures of photos renewed from the kept files. */
  'photos-measured-anew': z.object({ photos: count, products: count, version: count }),
  'listing-moved': z.object({
    channelId: z.string(),
    listingId: z.uuid(),
    from: z.enum(LISTING_STATUSES),
    to: z.enum(LISTING_STATUSES),
    on: z.string(),
    reasons: z.array(z.string()),
    undo: z.boolean(),
  }),
  'finding-accepted': z.object({
    check: z.string(),
    code: z.string(),
    as: z.enum(WAIVER_ROLES),
    reason: z.enum(WAIVER_REASONS),
    untilOn: z.string(),
  }),
  'acceptance-ended': z.object({ check: z.string(), code: z.string() }),
  /** Subject: the list. */
  'sheet-received': z.object({ office: z.boolean() }),
  'sheet-confirmed': z.object({ rows: count, fresh: count, changed: count, rejected: count }),
  'sheet-rows-written': z.object({ written: count, refused: count }),
  /** Subject: the vendor that added them. */
  'products-moved': z.object({ vendorId: z.uuid(), count: z.number().int() }),
  /** Subject: the pemda. */
  'surroundings-searched': z.object({ products: z.number().int(), changed: z.number().int() }),
  /** Subject: the day. */
  'quality-day-taken': z.object({ products: z.number().int() }),
  /** Subject: the pemda. Judged anew though nobody changed them. */
  'products-checked': z.object({ count: z.number().int(), ruleSet: z.string(), why: z.enum(RUN_REASONS) }),
});

import { z } from 'zod';
import { defineEvents } from '~/audit/events.ts';
import { WAIVER_REASONS } from './quality/waiver.ts';

const verdict = { score: z.number().nullable(), ruleSet: z.string() };

/** Subject: the product's id. Which thing changed, never what was written. */
export const catalogEvents = defineEvents('catalog', {
  'product-added': z.object({ vendorId: z.uuid(), ...verdict }),
  'product-edited': z.object({ ...verdict }),
  'photo-added': z.object({ sha256: z.string().length(64), ...verdict }),
  'photo-removed': z.object({ sha256: z.string().length(64), ...verdict }),
  listed: z.object({ channelId: z.string(), listingId: z.uuid(), listedOn: z.string() }),
  delisted: z.object({ channelId: z.string(), listingId: z.uuid(), delistedOn: z.string() }),
  'finding-accepted': z.object({
    check: z.string(),
    code: z.string(),
    reason: z.enum(WAIVER_REASONS),
    untilOn: z.string(),
  }),
  /** Subject: the vendor that added them. */
  'products-moved': z.object({ vendorId: z.uuid(), count: z.number().int() }),
  'products-checked': z.object({ count: z.number().int(), ruleSet: z.string() }),
});

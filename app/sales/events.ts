import { z } from 'zod';
import { defineEvents } from '~/audit/events.ts';
import { salesSources } from './sales-source.ts';

const count = z.number().int().nonnegative();

/** Subject: the file's id, or the day of a snapshot. */
export const salesEvents = defineEvents('sales', {
  'file-imported': z.object({
    source: z.enum(salesSources),
    sha256: z.string(),
    rows: count,
    accepted: count,
    unchanged: count,
    rejected: count,
  }),
  'period-given': z.object({ from: z.iso.date(), until: z.iso.date() }),
  'unsold-judged': z.object({ fingerprint: z.string(), products: count, confirmed: count }),
});

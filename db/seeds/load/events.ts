import { z } from 'zod';
import { defineEvents } from '~/audit/events.ts';

const count = z.number().int().nonnegative();

/** One event per batch: a story writes thousands of rows, and names none of the people in them. */
export const seedEvents = defineEvents('seed', {
  'vendors-loaded': z.object({ story: z.string(), vendors: count }),
  'products-loaded': z.object({ story: z.string(), products: count, listings: count, photos: count }),
  'checks-loaded': z.object({ story: z.string(), products: count }),
});

import { z } from 'zod';
import { defineEvents } from '~/audit/events.ts';

/** Subject: the vendor's id. */
export const requirementEvents = defineEvents('registration', {
  'deadlines-told': z.object({
    deadlines: z.array(z.object({ requirement: z.string(), dueOn: z.string() })).min(1),
  }),
});

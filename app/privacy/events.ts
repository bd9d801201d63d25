import { z } from 'zod';
import { defineEvents } from '~/audit/events.ts';
import { breachKinds } from './breach/breach-kinds.ts';
import { consentWays } from './consent/consent.ts';

const answered = z.object({ purpose: z.string(), version: z.int(), how: z.enum(consentWays) });

/** Subject: the person; of a breach its id; of a retention run the pemda. Purposes, formats and counts, never a value. */
export const privacyEvents = defineEvents('privacy', {
  'consent-given': answered,
  'consent-withdrawn': answered,
  'data-exported': z.object({ format: z.enum(['json', 'pdf']) }),
  'deletion-requested': z.object({ requestId: z.uuid() }),
  'deletion-cancelled': z.object({ requestId: z.uuid() }),
  'deletion-carried-out': z.object({
    requestId: z.uuid(),
    vendorId: z.uuid().nullable(),
    removed: z.record(z.string(), z.int()),
    files: z.int(),
  }),
  'retention-applied': z.object({ version: z.int(), removed: z.record(z.string(), z.int()) }),
  'breach-opened': z.object({ kind: z.enum(breachKinds), persons: z.int(), vendors: z.int() }),
  'breach-notices-asked': z.object({ persons: z.int() }),
  'breach-notices-queued': z.object({ persons: z.int() }),
});

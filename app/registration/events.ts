import { z } from 'zod';
import { defineEvents } from '~/audit/events.ts';
import { decisionReasonCodes } from './decisions/decision-reasons.ts';
import { outcomes } from './registration-status.ts';

/** Subject: the registration's id. Which page was saved, never what was written on it. */
export const registrationEvents = defineEvents('registration', {
  started: z.object({ vendorId: z.uuid() }),
  'page-answered': z.object({ page: z.string(), complete: z.boolean() }),
  submitted: z.object({ vendorId: z.uuid(), again: z.boolean() }),
  decided: z.object({
    vendorId: z.uuid(),
    decisionId: z.uuid(),
    outcome: z.enum(outcomes),
    reasons: z.array(z.enum(decisionReasonCodes)),
  }),
});

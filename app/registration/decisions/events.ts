import { z } from 'zod';
import { defineEvents } from '~/audit/events.ts';
import { questions } from '~/registration/answers/questions.ts';
import { outcomes } from '~/registration/registration-status.ts';

const decision = {
  vendorId: z.uuid(),
  decisionId: z.uuid(),
  outcome: z.enum(outcomes),
  reasons: z.array(z.string()),
};

/** Subject: the registration's id, but for a bulk its own id, and for a look at a value the vendor's. */
export const decisionEvents = defineEvents('registration', {
  decided: z.object(decision),
  proposed: z.object(decision),
  'proposal-rejected': z.object({ vendorId: z.uuid(), decisionId: z.uuid() }),
  'proposal-withdrawn': z.object({ vendorId: z.uuid(), decisionId: z.uuid() }),
  'decision-undone': z.object({ vendorId: z.uuid(), decisionId: z.uuid(), outcome: z.enum(outcomes) }),
  'bulk-started': z.object({ outcome: z.enum(outcomes), rows: z.int() }),
  'bulk-finished': z.object({ decided: z.int(), left: z.int() }),
  revealed: z.object({ registrationId: z.uuid(), question: z.enum(questions) }),
});

import { z } from 'zod';
import { decisionReasonCodes } from './decision-reasons.ts';

export const longestNote = 500;

/** What the officer sends. `version` is the state that was on the screen. */
export const decisionForm = z
  .object({
    version: z.coerce
      .number('registration-changed')
      .int('registration-changed')
      .min(0, 'registration-changed'),
    outcome: z.enum(['accepted', 'sent-back'], 'decision-outcome-missing'),
    reasons: z.array(z.enum(decisionReasonCodes, 'decision-reason-unknown')).default([]),
    note: z.string().trim().max(longestNote, 'decision-note-too-long').default(''),
  })
  .refine(form => form.outcome === 'accepted' || form.reasons.length > 0, {
    message: 'decision-reason-missing',
    path: ['reasons'],
  });

export type DecisionInput = z.output<typeof decisionForm>;

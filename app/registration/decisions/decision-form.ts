import { z } from 'zod';
import { outcomes } from '~/registration/registration-status.ts';
import { needsReason } from './outcomes.ts';

export const longestNote = 500;

const note = z.string().trim().max(longestNote, 'decision-note-too-long').default('');

/** What the officer sends. `version` is the state that was on the screen. */
export const decisionForm = z
  .object({
    version: z.coerce
      .number('registration-changed')
      .int('registration-changed')
      .min(0, 'registration-changed'),
    outcome: z.enum(outcomes, 'decision-outcome-missing'),
    reasons: z.array(z.string('decision-reason-unknown')).default([]),
    note,
  })
  .refine(form => !needsReason(form.outcome) || form.reasons.length > 0, {
    message: 'decision-reason-missing',
    path: ['reasons'],
  })
  .refine(form => form.outcome !== 'readmitted' || form.note !== '', {
    message: 'decision-note-missing',
    path: ['note'],
  });

export type DecisionInput = z.output<typeof decisionForm>;

/** What a second officer answers to a proposal. */
export const proposalForm = z.object({ answer: z.enum(['confirm', 'reject'], 'proposal-answer-missing') });

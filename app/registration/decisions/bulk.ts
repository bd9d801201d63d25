import { z } from 'zod';
import type { RegistrationStatus } from '~/registration/registration-status.ts';
import type { DecisionCode } from './codes.ts';
import { longestNote } from './decision-form.ts';
import { outcomesFor } from './outcomes.ts';

/** A registration chosen for a bulk decision, in the version that was on the screen. */
export interface BulkRow {
  registrationId: string;
  version: number;
}

/** Why one row of a bulk was not decided. */
export interface BulkProblem {
  registrationId: string;
  code: string;
}

/** What can be decided for many at once: what ends something is decided one by one. */
export const bulkOutcomes = ['accepted', 'sent-back'] as const;
export type BulkOutcome = (typeof bulkOutcomes)[number];

export function isBulkOutcome(text: unknown): text is BulkOutcome {
  return bulkOutcomes.includes(text as BulkOutcome);
}

/** Most registrations that one bulk decides. */
export const largestBulk = 200;

/** Reads `<registration id>.<version>` as the ticks of the queue send it; anything else is left out, doubles count once. */
export function readBulkRows(chosen: readonly unknown[]): BulkRow[] {
  const rows = new Map<string, BulkRow>();
  for (const text of chosen) {
    const [, registrationId, version] = /^([\da-f-]{36})\.(\d{1,6})$/.exec(String(text)) ?? [];
    if (registrationId && version) rows.set(registrationId, { registrationId, version: Number(version) });
  }
  return [...rows.values()].slice(0, largestBulk);
}

export function writeBulkRow({ registrationId, version }: BulkRow): string {
  return `${registrationId}.${version}`;
}

/** What the officer sends once the rows are chosen. */
export const bulkForm = z
  .object({
    outcome: z.enum(bulkOutcomes, 'decision-outcome-missing'),
    rows: z.array(z.string()).transform(readBulkRows),
    reasons: z.array(z.string('decision-reason-unknown')).default([]),
    note: z.string().trim().max(longestNote, 'decision-note-too-long').default(''),
  })
  .refine(form => form.rows.length > 0, { message: 'bulk-empty', path: ['rows'] })
  .refine(form => form.outcome === 'accepted' || form.reasons.length > 0, {
    message: 'decision-reason-missing',
    path: ['reasons'],
  });

export type BulkInput = z.output<typeof bulkForm>;

export interface BulkCandidate {
  status: RegistrationStatus;
  version: number;
  noteCount: number;
  proposed: boolean;
}

/** Whether a row qualifies, as far as can be seen before it is tried; the code says why not. */
export function judgeCandidate(
  candidate: BulkCandidate | undefined,
  outcome: BulkOutcome,
  version: number,
): DecisionCode | null {
  if (!candidate) return 'already-decided';
  if (candidate.proposed) return 'proposal-open';
  if (!outcomesFor(candidate.status).includes(outcome)) return 'already-decided';
  if (candidate.version !== version) return 'registration-changed';
  return outcome === 'accepted' && candidate.noteCount > 0 ? 'bulk-has-notes' : null;
}

export const bulkStates = ['done', 'undone', 'failed', 'untried'] as const;
export type BulkState = (typeof bulkStates)[number];

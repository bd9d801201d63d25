import type { Template } from '~/messages/templates.ts';
import type { Outcome } from '~/registration/registration-status.ts';

/** Which message tells the vendor of an outcome. */
export const outcomeTemplates: Record<Outcome, Template> = {
  accepted: 'registration-accepted',
  'sent-back': 'registration-sent-back',
  refused: 'registration-refused',
  excluded: 'vendor-excluded',
  readmitted: 'vendor-readmitted',
};

/** The message of one decision. */
export function decisionMessageKey(outcome: Outcome, decisionId: string): string {
  return `${outcomeTemplates[outcome]}|${decisionId}`;
}

/** The receipt of one submission, by the version that it made. */
export function submissionMessageKey(registrationId: string, version: number): string {
  return `registration-submitted|${registrationId}|${version}`;
}

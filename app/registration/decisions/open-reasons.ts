import type { Outcome, RegistrationStatus } from '~/registration/registration-status.ts';
import type { StoredReason } from './decision-reasons.ts';

export interface LastDecision {
  outcome: Outcome;
  reasons: StoredReason[];
  note: string | null;
  decidedAt: Date;
}

/**
 * Reasons that wait for the vendor: those of the last decision whose answer was not saved again since.
 * Saving the same answer counts: the vendor may be right.
 */
export function openReasons(
  status: RegistrationStatus,
  last: LastDecision | null,
  answeredAt: (question: StoredReason['question']) => Date | null,
): StoredReason[] {
  if (status !== 'sent-back' || last?.outcome !== 'sent-back') return [];
  return last.reasons.filter(reason => {
    const at = answeredAt(reason.question);
    return at === null || at.getTime() <= last.decidedAt.getTime();
  });
}

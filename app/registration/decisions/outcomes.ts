import { type Outcome, type RegistrationStatus, undoArrows } from '~/registration/registration-status.ts';

/** What an office may decide about a registration that stands so. Taking in again is never plain acceptance. */
const open: Partial<Record<RegistrationStatus, readonly Outcome[]>> = {
  submitted: ['accepted', 'sent-back', 'refused'],
  accepted: ['excluded'],
  excluded: ['readmitted'],
};

export function outcomesFor(status: RegistrationStatus): readonly Outcome[] {
  return open[status] ?? [];
}

/** Refusal, exclusion and readmission hold only when a second officer confirms them. */
export function needsSecondOfficer(outcome: Outcome): boolean {
  return outcome === 'refused' || outcome === 'excluded' || outcome === 'readmitted';
}

/** Outcomes that name what has to change, or why it ends; the others may stand without a reason. */
export function needsReason(outcome: Outcome): boolean {
  return outcome === 'sent-back' || outcome === 'refused' || outcome === 'excluded';
}

/** Where a registration stood before an outcome, and where undoing it leads back to. */
export function statusBefore(outcome: Outcome): RegistrationStatus {
  if (outcome === 'excluded') return 'accepted';
  return outcome === 'readmitted' ? 'excluded' : 'submitted';
}

/** How long the office may take a decision back; as long its message to the vendor waits. */
export const undoMinutes = 10;

export function undoUntil(decidedAt: Date): Date {
  return new Date(decidedAt.getTime() + undoMinutes * 60_000);
}

export function canStillUndo(decidedAt: Date, now: Date): boolean {
  return now.getTime() <= undoUntil(decidedAt).getTime();
}

/** Whether an outcome can be taken back from where it led. */
export function hasWayBack(outcome: Outcome, status: RegistrationStatus): boolean {
  return undoArrows[status].includes(statusBefore(outcome));
}

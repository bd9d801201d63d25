/** Where a registration stands. The same list holds for the vendor it makes. */
export const registrationStatuses = [
  'draft',
  'submitted',
  'sent-back',
  'accepted',
  'refused',
  'excluded',
] as const;
export type RegistrationStatus = (typeof registrationStatuses)[number];

/** Every way forward that exists; what is not here cannot happen. Refused may begin again, excluded may come back. */
export const arrows: Record<RegistrationStatus, readonly RegistrationStatus[]> = {
  draft: ['submitted'],
  submitted: ['sent-back', 'accepted', 'refused'],
  'sent-back': ['submitted'],
  accepted: ['excluded'],
  refused: ['draft'],
  excluded: ['accepted'],
};

/** The ways back, open to the office for a few minutes after it decided. */
export const undoArrows: Record<RegistrationStatus, readonly RegistrationStatus[]> = {
  draft: [],
  submitted: [],
  'sent-back': ['submitted'],
  accepted: ['submitted', 'excluded'],
  refused: ['submitted'],
  excluded: ['accepted'],
};

export function canMove(from: RegistrationStatus, to: RegistrationStatus): boolean {
  return arrows[from].includes(to);
}

export function canUndo(from: RegistrationStatus, to: RegistrationStatus): boolean {
  return undoArrows[from].includes(to);
}

/** The vendor may write while nobody is deciding and nothing is decided for good. */
export function isEditable(status: RegistrationStatus): boolean {
  return canMove(status, 'submitted');
}

/** What an office can decide; the last three need a second officer. */
export const outcomes = ['accepted', 'sent-back', 'refused', 'excluded', 'readmitted'] as const;
export type Outcome = (typeof outcomes)[number];

/** Where an outcome leads. */
export const outcomeStatus: Record<Outcome, RegistrationStatus> = {
  accepted: 'accepted',
  'sent-back': 'sent-back',
  refused: 'refused',
  excluded: 'excluded',
  readmitted: 'accepted',
};

export function isOutcome(text: unknown): text is Outcome {
  return outcomes.includes(text as Outcome);
}

/** How a registration came in: the owner alone, with a field officer, or from a list of the office. */
export const origins = ['self', 'assisted', 'list'] as const;
export type Origin = (typeof origins)[number];

/** Where a registration stands. The same list holds for the vendor it makes. */
export const registrationStatuses = ['draft', 'submitted', 'sent-back', 'accepted'] as const;
export type RegistrationStatus = (typeof registrationStatuses)[number];

/** Every way forward that exists; what is not here cannot happen. */
export const arrows: Record<RegistrationStatus, readonly RegistrationStatus[]> = {
  draft: ['submitted'],
  submitted: ['accepted', 'sent-back'],
  'sent-back': ['submitted'],
  accepted: [],
};

export function canMove(from: RegistrationStatus, to: RegistrationStatus): boolean {
  return arrows[from].includes(to);
}

/** The vendor may write while nobody is deciding and nothing is decided for good. */
export function isEditable(status: RegistrationStatus): boolean {
  return canMove(status, 'submitted');
}

export const outcomes = ['accepted', 'sent-back'] as const satisfies readonly RegistrationStatus[];
export type Outcome = (typeof outcomes)[number];

export function isOutcome(text: unknown): text is Outcome {
  return outcomes.includes(text as Outcome);
}

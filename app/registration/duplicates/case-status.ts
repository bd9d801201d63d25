/** What became of a case. Only a merge can be taken back; the case is then open again. */
export const caseStatuses = ['open', 'different', 'same-owner', 'merged'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

export const settlements = ['different', 'same-owner'] as const;
export type Settlement = (typeof settlements)[number];

/** Why an officer settled a case so; a closed list, so that reasons can be counted. */
export const settlementReasons = [
  'spoke-with-owners',
  'papers-compared',
  'place-visited',
  'shared-helper',
  'family',
  'number-mistyped',
  'registered-twice',
  'account-lost',
] as const;
export type SettlementReason = (typeof settlementReasons)[number];

/** What became of a case. Only a merge can be taken back; the case is then open again. */
export const caseStatuses = ['open', 'different', 'same-owner', 'merged'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

export const settlements = ['different', 'same-owner'] as const;
export type Settlement = (typeof settlements)[number];

const looked = ['spoke-with-owners', 'papers-compared', 'place-visited'] as const;

/** Why two are two, and why two are one: closed lists, so that reasons can be counted. */
export const apartReasons = [...looked, 'shared-helper', 'family', 'number-mistyped'] as const;
export const mergeReasons = [...looked, 'registered-twice', 'account-lost'] as const;

export const settlementReasons = [
  ...looked,
  'shared-helper',
  'family',
  'number-mistyped',
  'registered-twice',
  'account-lost',
] as const;
export type SettlementReason = (typeof settlementReasons)[number];

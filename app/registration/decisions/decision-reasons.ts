import type { Question } from '~/registration/answers/questions.ts';

/** Why a registration goes back: each reason points at the one answer that has to change. */
export const decisionReasons = {
  'owner-name-differs': 'ownerName',
  'nik-differs': 'nik',
  'nik-not-owner': 'nik',
  'phone-unreachable': 'phone',
  'business-name-differs': 'businessName',
  'business-twice': 'businessName',
  'business-form-differs': 'businessForm',
  'nib-not-found': 'nib',
  'nib-other-owner': 'nib',
  'kbli-not-on-nib': 'kbliCode',
  'kbli-does-not-fit': 'kbliCode',
  'npwp-not-valid': 'npwp',
  'npwp-other-owner': 'npwp',
  'taxable-differs': 'taxable',
  'capital-unlikely': 'capitalRupiah',
  'district-differs': 'district',
  'street-incomplete': 'street',
} as const satisfies Record<string, Question>;

export type DecisionReason = keyof typeof decisionReasons;

export const decisionReasonCodes = Object.keys(decisionReasons) as DecisionReason[];

/** A reason as stored and shown: at its question. */
export interface StoredReason {
  code: DecisionReason;
  question: Question;
}

export function isDecisionReason(text: unknown): text is DecisionReason {
  return typeof text === 'string' && Object.hasOwn(decisionReasons, text);
}

export function storedReason(code: DecisionReason): StoredReason {
  return { code, question: decisionReasons[code] };
}

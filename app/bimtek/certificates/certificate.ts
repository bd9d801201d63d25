/** What a certificate is given for. */
export const CERTIFICATE_GROUNDS = ['session', 'course'] as const;
export type CertificateGround = (typeof CERTIFICATE_GROUNDS)[number];

/** The official's electronic signature (TTE): not asked for, awaited, on the paper. */
export const TTE_STATES = ['none', 'waiting', 'signed'] as const;
export type TteState = (typeof TTE_STATES)[number];

/** Why the office takes a certificate back. `again`: a new one may be given for the same ground. */
export const REVOCATION_REASONS = {
  'name-wrong': { again: true },
  'facts-wrong': { again: true },
  'issued-in-error': { again: true },
  'not-attended': { again: false },
  misused: { again: false },
} as const;
export type RevocationReason = keyof typeof REVOCATION_REASONS;
export const revocationReasons = Object.keys(REVOCATION_REASONS) as RevocationReason[];

export function isRevocationReason(text: unknown): text is RevocationReason {
  return typeof text === 'string' && Object.hasOwn(REVOCATION_REASONS, text);
}

export const BATCH_STATES = ['waiting', 'working', 'done'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** A regulation as it stood when it was taught. */
export interface TaughtRegulation {
  regulation: string;
  validTo: string;
}

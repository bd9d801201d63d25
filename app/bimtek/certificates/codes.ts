import { paperRefusals } from './paper-refusal.ts';

/** Why a command about certificates is refused, or somebody gets none. */
export const certificateCodes = [
  ...paperRefusals,
  'not-allowed',
  'certificate-unknown',
  'session-unknown',
  'session-not-closed',
  'nobody-entitled',
  'batch-under-way',
  'course-unknown',
  'course-incomplete',
  'reason-missing',
  'revoked-already',
  'tte-not-waiting',
  'number-form-wrong',
  'valid-years-wrong',
  'file-missing',
  'file-over-cap',
  'code-malformed',
  'code-or-file',
  'seat-not-confirmed',
  'presence-below',
  'presence-none',
  'presence-excused',
  'name-erased',
  'certified-already',
  'revoked-for-good',
] as const;
export type CertificateCode = (typeof certificateCodes)[number];

export const identityCodes = [
  'name-missing',
  'contact-missing',
  'contact-invalid',
  'contact-taken',
  'password-missing',
  'password-short',
  'password-common',
  'sign-in-wrong',
  'sign-in-throttled',
  'reset-expired',
  'session-unknown',
  'pemda-taken',
  'pemda-unknown',
  'not-allowed',
  'code-missing',
  'code-wrong',
  'code-over',
  'second-step-known',
  'second-step-unknown',
] as const;

export type IdentityCode = (typeof identityCodes)[number];

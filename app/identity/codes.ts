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
] as const;

export type IdentityCode = (typeof identityCodes)[number];

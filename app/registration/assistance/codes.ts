/** Codes of helping a vendor and of taking a record over; words in content/locales/<language>/assistance.json. */
export const assistanceCodes = [
  'not-allowed',
  'assistance-unknown',
  'assistance-over',
  'consent-given-already',
  'consent-code-wait',
  'consent-code-missing',
  'consent-code-none',
  'consent-code-wrong',
  'consent-code-used',
  'consent-code-expired',
  'consent-code-tries',
  'invitation-wait',
  'vendor-unknown',
  'vendor-claimed-already',
  'claim-place-missing',
  'claim-code-missing',
  'claim-code-wrong',
  'claim-code-used',
  'claim-code-expired',
  'claim-own-vendor',
] as const;

export type AssistanceCode = (typeof assistanceCodes)[number];

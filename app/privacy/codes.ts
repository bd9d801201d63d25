/** Every code that this domain gives itself; words in content/locales/<language>/privacy.json. */
export const privacyCodes = [
  'not-allowed',
  'purpose-unknown',
  'purpose-required',
  'format-unknown',
  'confirm-missing',
  'deletion-staff',
  'deletion-not-open',
  'breach-kind-unknown',
  'breach-day-missing',
  'breach-window-backwards',
  'breach-window-long',
  'breach-suspect-missing',
  'breach-words-long',
  'breach-unknown',
  'notice-confirm-missing',
  'notice-sent',
] as const;

export type PrivacyCode = (typeof privacyCodes)[number];

/** Every message that the portal sends; its words are in content/messages/. */
export const templates = [
  'password-reset',
  'sign-in-code',
  'registration-submitted',
  'registration-accepted',
  'registration-sent-back',
  'registration-refused',
  'registration-taken-back',
  'vendor-excluded',
  'vendor-readmitted',
  'requirement-due',
  'consent-code',
  'claim-invitation',
  'vendor-merged',
  'data-looked-at',
  'data-export-ready',
  'deletion-done',
  'breach-notice',
] as const;
export type Template = (typeof templates)[number];

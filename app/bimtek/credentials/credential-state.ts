/** Whether a signed credential still counts. */
export const CREDENTIAL_STATES = ['valid', 'revoked'] as const;
export type CredentialState = (typeof CREDENTIAL_STATES)[number];

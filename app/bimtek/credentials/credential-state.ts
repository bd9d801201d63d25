/** Whether a signed credential still counts. */
export const CREDENTIAL_STATES = ['valid', 'revoked'] as const;
export type CredentialState = (typeof CREDENTIAL_STATES)[number];

/** Why one was taken back: issued by mistake, to the wrong person, replaced by a corrected one, by false means, on the holder's wish. */
export const REVOCATION_REASONS = ['mistake', 'wrong-holder', 'replaced', 'false-means', 'own-wish'] as const;
export type RevocationReason = (typeof REVOCATION_REASONS)[number];

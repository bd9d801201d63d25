/** Why a command about keys or revocation is refused. */
const refusals = ['not-allowed', 'credential-unknown', 'reason-unknown', 'key-unchanged'] as const;
export type CredentialsCode = (typeof refusals)[number];

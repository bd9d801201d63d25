/** Why a command about keys or revocation is refused. */
const refusals = ['not-allowed', 'credential-unknown', 'key-unchanged'] as const;
export type CredentialsCode = (typeof refusals)[number];

/** Why a credential does not count, in the order in which they are told. */
export const reasons = [
  'too-large',
  'json-malformed',
  'jwt-malformed',
  'png-malformed',
  'svg-malformed',
  'image-empty',
  'not-a-credential',
  'context-wrong',
  'context-unknown',
  'type-wrong',
  'issuer-missing',
  'schema-invalid',
  'claims-differ',
  'proof-missing',
  'proof-unsupported',
  'proof-value-bad',
  'proof-expired',
  'algorithm-refused',
  'key-unknown',
  'key-too-early',
  'key-retired',
  'altered',
  'not-issued',
  'not-yet-valid',
  'expired',
  'revoked',
  'suspended',
  'status-unknown',
] as const;
export type Reason = (typeof reasons)[number];

/** What a reader should know of a credential that counts. */
export const notes = ['issuer-unconfirmed', 'proof-ignored'] as const;
export type Note = (typeof notes)[number];

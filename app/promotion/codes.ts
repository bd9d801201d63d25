/** Why a pool is refused (draw-spec.md step 1). */
export const poolCodes = [
  'pool-not-readable',
  'list-empty',
  'id-missing',
  'id-duplicate',
  'value-empty',
  'value-not-text',
  'value-has-control-character',
] as const;
export type PoolCode = (typeof poolCodes)[number];

export const randomnessCodes = ['randomness-missing', 'randomness-invalid'] as const;
export type RandomnessCode = (typeof randomnessCodes)[number];

/** Why a step of a round is refused. */
export const roundCodes = [
  'not-allowed',
  'slots-out-of-range',
  'moment-unknown',
  'day-unreadable',
  'text-too-long',
  'pool-empty',
  'no-newcomers',
  'list-waiting',
  'list-not-frozen',
  'too-early',
  'round-open',
  'round-unknown',
  'round-already-drawn',
  'round-already-published',
  'nobody-can-be-shown',
  'starts-too-early',
] as const;
export type RoundCode = (typeof roundCodes)[number];

/** Where a vendor stands, when it has no place in the queue. */
export const standingCodes = [
  'not-accepted',
  'requirements-due',
  'no-product-ready',
  'waits-for-freeze',
  'waits-for-draw',
  'had-its-turn',
] as const;
export type StandingCode = (typeof standingCodes)[number];

/** What a recomputation does not confirm. */
export const differenceCodes = [
  'version-unknown',
  'list-invalid',
  'list-not-canonical',
  'list-hash-differs',
  'randomness-invalid',
  'randomness-differs',
  'seed-differs',
  'queue-entry-missing',
  'queue-entry-added',
  'queue-entry-twice',
  'queue-entries-swapped',
  'queue-differs',
  'arrival-queue-entry-missing',
  'arrival-queue-entry-added',
  'arrival-queue-entry-twice',
  'arrival-queue-entries-swapped',
  'arrival-queue-differs',
  'slots-invalid',
  'slots-differ',
  'round-entry-missing',
  'round-entry-added',
  'round-entry-twice',
  'round-entries-swapped',
  'round-differs',
  'round-drawn-again',
  'ledger-entry-missing',
  'ledger-entry-added',
  'ledger-entry-twice',
  'ledger-entries-swapped',
  'ledger-differs',
  'ledger-round-unknown',
  'ledger-round-missing',
  'ledger-row-missing',
  'ledger-row-altered',
  'ledger-link-broken',
  'ledger-start-differs',
  'ledger-end-differs',
  'history-altered',
  'previous-hash-differs',
  'previous-not-adjacent',
] as const;

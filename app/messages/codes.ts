/** What a form or a button of this domain can refuse with. */
const refusals = [
  'not-allowed',
  'message-unknown',
  'message-not-failed',
  'code-not-repeatable',
  'channel-missing',
  'clock-wrong',
  'language-unknown',
] as const;

/** Why a try or a whole message failed; staff read them in the delivery log. */
export const failures = [
  'undeliverable',
  'address-refused',
  'rate-limited',
  'service-down',
  'no-answer',
  'template-refused',
  'message-refused',
  'transport-broken',
  'outcome-unknown',
  'too-late',
  'no-channel',
] as const;
export type Failure = (typeof failures)[number];

/** A second try on the same channel would end the same way. */
const hopeless: readonly string[] = [
  'undeliverable',
  'address-refused',
  'template-refused',
  'message-refused',
  'transport-broken',
];

export function isHard(failure: string | null): boolean {
  return failure !== null && hopeless.includes(failure);
}

export type MessagesCode = (typeof refusals)[number];

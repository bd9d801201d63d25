/** Error codes of the Cloud API, gathered into what a sender can do about them. */
const kinds = {
  // Not on WhatsApp, blocked us, too old an app; or the provider keeps it back (131049).
  undeliverable: [131026, 131047, 131049, 131050, 131051],
  'address-refused': [131021, 131030, 133010],
  'rate-limited': [4, 80007, 130429, 131048, 131056],
  'service-down': [1, 2, 131000, 131016, 131057, 133004],
  'template-refused': [132000, 132001, 132005, 132007, 132012, 132015, 132016],
  'message-refused': [100, 131008, 131009],
  // Token, permission, locked account, payment: staff must act, the person need not wait for it.
  'transport-broken': [0, 3, 10, 190, 200, 368, 131005, 131031, 131042, 131045],
} as const satisfies Record<string, readonly number[]>;

export type WhatsappFailure = keyof typeof kinds | 'no-answer';

const byCode = new Map<number, WhatsappFailure>(
  Object.entries(kinds).flatMap(([kind, codes]) => codes.map(code => [code, kind as WhatsappFailure])),
);

/** By the API's own code where it is known, otherwise by the class of the HTTP status. */
export function readWhatsappFailure(code: number | null, status: number): WhatsappFailure {
  const known = code === null ? undefined : byCode.get(code);
  if (known) return known;
  if (status === 429) return 'rate-limited';
  if (status === 401 || status === 403) return 'transport-broken';
  return status >= 500 ? 'service-down' : 'message-refused';
}

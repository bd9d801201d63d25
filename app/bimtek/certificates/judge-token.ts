import type { CalendarDay } from '~/reference/calendar-day.ts';
import { fromBase64url } from './base64url.ts';
import { type CheckFacts, type CheckPlace, readToken, signedText } from './check-token.ts';

/** What a phone keeps of a pemda to check certificates without a network. */
export interface Known {
  /** ISO instant at which the server said so. */
  asOf: string;
  /** Public Ed25519 keys, 32 bytes base64url; `retired` = signs no more, what it signed still holds. */
  keys: { id: string; publicKey: string; retired: boolean }[];
  /** Places in the status list that are revoked. */
  revoked: number[];
}

export const OUTCOMES = ['valid', 'rotated', 'altered', 'revoked', 'expired', 'unknown-key'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface TokenVerdict {
  outcome: Outcome;
  /** Only what a signature of the office stands behind: of an altered token nothing is shown. */
  facts: CheckFacts | null;
}

/** Whether the signature over the text is of this key; Ed25519. */
export type Verify = (publicKey: Uint8Array, signature: Uint8Array, text: string) => Promise<boolean>;

/**
 * Judges the token of a QR code by what the phone knows. First whether the office said it at all, then whether the office
 * has taken it back, then whether it has run out: the reason that weighs most is named.
 */
export async function judgeToken(
  token: string,
  place: CheckPlace,
  { known, today, verify }: { known: Known; today: CalendarDay; verify: Verify },
): Promise<TokenVerdict> {
  const read = readToken(token);
  if (!read) return { outcome: 'altered', facts: null };
  const { facts, text, signature } = read;
  const key = known.keys.find(each => each.id === facts.keyId);
  const publicKey = key && fromBase64url(key.publicKey);
  if (!publicKey) return { outcome: 'unknown-key', facts: null };
  if (!(await verify(publicKey, signature, signedText(place, text))))
    return { outcome: 'altered', facts: null };
  if (known.revoked.includes(facts.statusIndex)) return { outcome: 'revoked', facts };
  if (facts.expiresOn !== null && today > facts.expiresOn) return { outcome: 'expired', facts };
  return { outcome: key.retired ? 'rotated' : 'valid', facts };
}

import { Secret, TOTP } from 'otpauth';
import { config } from '~/platform/config/config.server.ts';
import { hmac } from '~/platform/crypto/digest.server.ts';

/** RFC 6238 as every authenticator app speaks it: SHA-1, six digits, half a minute. */
const form = { algorithm: 'SHA1', digits: 6, period: 30 };

/**
 * The secret that a session is offered while it sets up its app: derived, so that showing the page writes nothing and
 * showing it again shows the same. It becomes the person's own only once a code of it was typed in.
 */
export function offeredSecret(personId: string, sessionId: string): string {
  const digest = hmac(config().secrets.column, `authenticator|${personId}|${sessionId}`);
  return Secret.fromHex(digest.slice(0, 40)).base32;
}

/** What the app scans. The label is the office's name, never the person's. */
export function authenticatorUri(secret: string, label: string): string {
  return new TOTP({ ...form, issuer: 'Laris', label, secret: Secret.fromBase32(secret) }).toString();
}

/** The half minute whose code this is, one to either side allowed for wrong clocks; null for a wrong code. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const totp = new TOTP({ ...form, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / form.period) + delta;
}

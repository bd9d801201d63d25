import { createHash, createHmac } from 'node:crypto';

/** SHA-256 of UTF-8 text or bytes, 64 lower-case hex digits. */
export function sha256(input: string | Uint8Array): string {
  return createHash('sha256').update(input).digest('hex');
}

/** HMAC-SHA-256 under a hex key, 64 lower-case hex digits. */
export function hmac(key: string, text: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(text).digest('hex');
}

/**
 * Blind index of a normalised identifier: finds equal values without opening them. Keyed, because a NIK or phone
 * can be guessed by enumeration; scoped, so that equal values of two pemda look different.
 */
export function blindIndex(indexKey: string, scope: string, kind: string, value: string): string {
  return hmac(indexKey, `${scope}|${kind}|${value}`);
}

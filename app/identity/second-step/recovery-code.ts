/** No 0/O, 1/I/L, U: what is copied by hand is read right. 30 signs. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

export const recoveryCodes = 10;
const length = 10;

/**
 * One recovery code out of random bytes, `XXXXX-XXXXX`: 10 of 30 signs, 49 bits. A byte above the largest multiple of
 * the alphabet would favour its first signs, so it is passed over. Throws when the bytes run out.
 */
export function recoveryCodeOf(bytes: Uint8Array): string {
  const fair = 256 - (256 % alphabet.length);
  const signs = [...bytes].filter(byte => byte < fair).map(byte => alphabet[byte % alphabet.length]);
  if (signs.length < length) throw new Error('too few random bytes for a recovery code');
  return `${signs.slice(0, 5).join('')}-${signs.slice(5, length).join('')}`;
}

/** A code as typed, in any case and with any separators; null when it cannot be one. */
export function readRecoveryCode(text: string): string | null {
  const signs = text.toUpperCase().replace(/[\s\p{Pd}.]/gu, '');
  if (signs.length !== length || [...signs].some(sign => !alphabet.includes(sign))) return null;
  return `${signs.slice(0, 5)}-${signs.slice(5)}`;
}

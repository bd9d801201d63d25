/** A six-digit code as typed, with any separators: 20 bits, as ASVS 5.0 6.5.4 asks. Null when it is none. */
export function readSixDigits(text: string): string | null {
  const digits = text.replace(/[\s\p{Pd}.]/gu, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

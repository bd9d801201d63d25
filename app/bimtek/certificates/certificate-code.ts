/** Letters and digits that nobody mistakes for another on paper: without o 0 1 i l. 31 signs, 4.95 bits each. */
export const codeSigns = '23456789abcdefghjkmnpqrstuvwxyz';
/** 31^13 is 64.4 bits: nobody finds a certificate by guessing. */
export const codeLength = 13;

const form = new RegExp(`^[${codeSigns}]{${codeLength}}$`);

/**
 * The code of a certificate's public address from random bytes; null when they do not suffice (each byte from 248 on is
 * thrown away, so that every sign is equally likely). Give 32 and the chance of that is nil in practice.
 */
export function certificateCode(random: Uint8Array): string | null {
  const whole = Math.floor(256 / codeSigns.length) * codeSigns.length;
  const fair = [...random].filter(byte => byte < whole).slice(0, codeLength);
  return fair.length < codeLength ? null : fair.map(byte => codeSigns[byte % codeSigns.length]).join('');
}

export function isCertificateCode(text: unknown): text is string {
  return typeof text === 'string' && form.test(text);
}

/** What somebody typed from paper: capitals, blanks and hyphens do not count. Null = no code. */
export function readCertificateCode(typed: string): string | null {
  const code = typed.toLowerCase().replace(/[\s-]+/g, '');
  return isCertificateCode(code) ? code : null;
}

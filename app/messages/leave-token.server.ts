import { timingSafeEqual } from 'node:crypto';
import type { Contact } from '~/identity/contact.ts';
import { config } from '~/platform/config/config.server.ts';
import { hmac } from '~/platform/crypto/digest.server.ts';
import { stopIndex } from './stop-marks.server.ts';

const seal = (index: string) => hmac(config().secrets.mark, `message-leave|${index}`).slice(0, 32);

/** Leaves the mailing for one address without signing in; holds no address, only its mark, and nobody can make one up. */
export function leaveToken(contact: Contact): string {
  const index = stopIndex(contact);
  return `${index}.${seal(index)}`;
}

/** The mark inside a token that we made; null for anything else. */
export function readLeaveToken(token: string): string | null {
  const [, index, given] = /^([0-9a-f]{64})\.([0-9a-f]{32})$/.exec(token) ?? [];
  if (!index || !given) return null;
  return timingSafeEqual(Buffer.from(seal(index)), Buffer.from(given)) ? index : null;
}

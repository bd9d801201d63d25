import { config } from '~/platform/config/config.server.ts';
import { hmac } from '~/platform/crypto/digest.server.ts';
import type { PemdaId } from './actor.ts';

/**
 * Whose phone it is, without saying who: 32 hex digits that only this person's own pages carry. What a phone keeps for
 * later goes out under it, so that nobody else who signs in on the same phone sends it as their own.
 */
export function getOwnerHandle(pemda: PemdaId, personId: string): string {
  return hmac(config().secrets.mark, `phone owner|${pemda}|${personId}`).slice(0, 32);
}

import { config } from '~/platform/config/config.server.ts';
import { hmac, sha256 } from '~/platform/crypto/digest.server.ts';
import type { Hash } from './entity.ts';

/** The draw's hash on the server. */
export const hash: Hash = text => sha256(text);

/** The keyed hash of one list. Each list has a key of its own, so that two lists cannot be laid side by side. */
export function listKey(listId: string): Hash {
  const key = hmac(config().secrets.public, `promotion-list|${listId}`);
  return text => hmac(key, text);
}

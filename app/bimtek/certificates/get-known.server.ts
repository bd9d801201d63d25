import type { Tx } from '#db/client.server.ts';
import { listRevoked, listStatusLists } from '../credentials/find-status-list.server.ts';
import { listIssuerKeys } from '../credentials/issuer-keys.server.ts';
import { readMultikey } from '../credentials/multikey.ts';
import { LIST_LENGTH } from '../credentials/status-list.ts';
import { toBase64url } from './base64url.ts';
import type { Known } from './judge-token.ts';
import { shortKeyId } from './sign-certificate.server.ts';

/** What a phone needs of a pemda to check certificates without a network: all keys ever, and which places are revoked. */
export async function getKnown(tx: Tx, now: Date): Promise<Known> {
  const keys = await listIssuerKeys(tx);
  const revoked: number[] = [];
  for (const list of await listStatusLists(tx))
    revoked.push(...(await listRevoked(tx, list)).map(place => (list - 1) * LIST_LENGTH + place));
  return {
    asOf: now.toISOString(),
    keys: keys.map(key => ({
      id: shortKeyId(key.id),
      publicKey: toBase64url(readMultikey(key.publicKey) ?? new Uint8Array()),
      retired: key.retiredAt !== null,
    })),
    revoked,
  };
}

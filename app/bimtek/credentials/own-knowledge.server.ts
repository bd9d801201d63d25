import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { credentialStatus } from '#db/schema/bimtek/credentials.ts';
import type { Clock } from '~/platform/clock/clock.ts';
import type { Json } from './check-schema.ts';
import { findStatusList } from './find-status-list.server.ts';
import { folderOfDid } from './issuer.ts';
import { listIssuerKeys } from './issuer-keys.server.ts';
import { jwkOfMultikey } from './known-issuer.ts';
import type { Knowledge } from './verify-credential.server.ts';

/**
 * What one pemda knows of its own credentials: its keys with their time, and its lists as they stand now. An issuer that
 * only looks like ours (another host) is not known.
 */
export function ownKnowledge({ tx, pemda, clock }: { tx: Tx; pemda: string; clock: Clock }): Knowledge {
  return {
    async findIssuer(id) {
      const all = await listIssuerKeys(tx);
      const keys = all.filter(key => key.issuer === id);
      if (keys.length === 0) return null;
      return {
        id,
        aliases: [...new Set(all.map(key => key.issuer))],
        keys: keys.map(({ id: name, publicKey, validFrom, retiredAt }) => ({
          ...{ id: name, validFrom, retiredAt },
          jwk: jwkOfMultikey(publicKey)!,
        })),
        isIssued: async credential => typeof credential === 'string' && hasRecord(tx, credential),
      };
    },
    async findStatusList(url) {
      const issuers = new Set((await listIssuerKeys(tx)).map(key => key.issuer));
      for (const issuer of issuers) {
        const [, list] = url.split(`${folderOfDid(issuer)}/status/`);
        if (list && /^[1-9]\d{0,5}$/.test(list))
          return (await findStatusList({ tx, pemda, clock }, Number(list))) as Json | null;
      }
      return null;
    },
  };
}

async function hasRecord(tx: Tx, credential: string): Promise<boolean> {
  const rows = await tx
    .select({ list: credentialStatus.list })
    .from(credentialStatus)
    .where(eq(credentialStatus.credential, credential));
  return rows.length > 0;
}

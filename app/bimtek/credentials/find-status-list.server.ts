import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { and, asc, eq, max, ne } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { credentialStatus } from '#db/schema/bimtek/credentials.ts';
import { addProof } from './add-proof.server.ts';
import { instantText, VC_CONTEXT } from './credential.ts';
import { folderOfDid } from './issuer.ts';
import { openCurrentKey, type Signing } from './issuer-keys.server.ts';
import { writeBits } from './status-list.ts';

const pack = promisify(gzip);
const DAY = 24 * 3600 * 1000;
/** A list that is older than this no longer says that something still counts. */
const GOOD_FOR = 7 * DAY;

/**
 * A published list as a signed BitstringStatusListCredential, or null where no credential points to it. Its hour is that
 * of the last change or the beginning of the day, so that it stays the same, byte for byte, as long as nothing happens.
 */
export async function findStatusList(signing: Signing, list: number): Promise<object | null> {
  const { tx, clock } = signing;
  const [newest] = await tx
    .select({ at: max(credentialStatus.changedAt) })
    .from(credentialStatus)
    .where(eq(credentialStatus.list, list));
  if (!newest?.at) return null;
  const { key, sign } = await openCurrentKey(signing);
  const now = clock.now().getTime();
  const day = now - (now % DAY);
  const at = new Date(Math.max(day, newest.at.getTime(), key.validFrom.getTime()));
  const id = `${folderOfDid(key.issuer)}/status/${list}`;
  const packed = await pack(writeBits(await listRevoked(tx, list)), { level: 9 });
  const document = {
    '@context': [VC_CONTEXT],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: key.issuer,
    validFrom: instantText(at),
    validUntil: instantText(new Date(at.getTime() + GOOD_FOR)),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${packed.toString('base64url')}`,
    },
  };
  return addProof(document, { keyId: key.id, sign, at });
}

/** Places of the list that were taken back. */
export async function listRevoked(tx: Tx, list: number): Promise<number[]> {
  const rows = await tx
    .select({ position: credentialStatus.position })
    .from(credentialStatus)
    .where(and(eq(credentialStatus.list, list), ne(credentialStatus.state, 'valid')))
    .orderBy(asc(credentialStatus.position));
  return rows.map(row => row.position);
}

/** Numbers of the lists that credentials point to. */
export async function listStatusLists(tx: Tx): Promise<number[]> {
  const [newest] = await tx.select({ list: max(credentialStatus.list) }).from(credentialStatus);
  return Array.from({ length: newest?.list ?? 0 }, (_, at) => at + 1);
}

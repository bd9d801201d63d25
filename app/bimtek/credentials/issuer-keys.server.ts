import type { KeyObject } from 'node:crypto';
import { asc, count, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { issuerKey } from '#db/schema/bimtek/credentials.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { publicOrigin } from '~/messages/transports.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { newWrappedKey, openSeal } from '~/platform/crypto/sealing.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { newKeyPair, privateKeyOf } from './ed25519.server.ts';
import { type IssuerKey, issuerDid } from './issuer.ts';
import { writeMultikey } from './multikey.ts';

/** The transaction that signs: its pemda and its clock. */
export type Signing = Pick<Ctx, 'tx' | 'pemda' | 'clock'>;

type Row = typeof issuerKey.$inferSelect;

const column = 'issuer-key';

function present(row: Row): IssuerKey {
  const { issuer, fragment, publicKey, validFrom, retiredAt } = row;
  return { id: `${issuer}#${fragment}`, fragment, issuer, publicKey, validFrom, retiredAt };
}

/** The current key of the pemda, ready to sign; made on first use. */
export async function openCurrentKey({
  tx,
  pemda,
  clock,
}: Signing): Promise<{ key: IssuerKey; sign: KeyObject }> {
  const row = (await findCurrent(tx)) ?? (await insertKey({ tx, pemda, clock })) ?? (await findCurrent(tx));
  if (!row) throw new Error(`no key to sign with in ${pemda}`);
  return { key: present(row), sign: openPrivate(row) };
}

async function findCurrent(tx: Tx): Promise<Row | undefined> {
  const [row] = await tx.select().from(issuerKey).where(isNull(issuerKey.retiredAt));
  return row;
}

/** A new current key under the portal's address of today; nothing where another transaction was first. */
export async function insertKey({ tx, pemda, clock }: Signing): Promise<Row | undefined> {
  const [known] = await tx.select({ n: count() }).from(issuerKey);
  const id = newId();
  const { seed, publicKey } = newKeyPair();
  const wrappedKey = newWrappedKey(config().secrets.column, id);
  const [row] = await tx
    .insert(issuerKey)
    .values({
      pemdaId: pemda,
      id,
      issuer: issuerDid(publicOrigin(), pemda),
      fragment: `key-${(known?.n ?? 0) + 1}`,
      publicKey: writeMultikey(publicKey),
      wrappedKey,
      sealedPrivate: openSeal(config().secrets.column, id, wrappedKey).sealBytes(column, seed),
      validFrom: clock.now(),
    })
    .onConflictDoNothing()
    .returning();
  return row;
}

/** Opening costs more than signing; the private half stays in memory while the process lives. */
const opened = new Map<string, KeyObject>();

function openPrivate({ id, wrappedKey, sealedPrivate }: Row): KeyObject {
  const known = opened.get(id);
  if (known) return known;
  const seed = openSeal(config().secrets.column, id, wrappedKey).openBytes(column, sealedPrivate);
  const key = privateKeyOf(seed);
  opened.set(id, key);
  return key;
}

/** All public keys of the pemda, the oldest first: retired ones stay published. */
export async function listIssuerKeys(tx: Tx): Promise<IssuerKey[]> {
  const rows = await tx.select().from(issuerKey).orderBy(asc(issuerKey.validFrom), asc(issuerKey.id));
  return rows.map(present);
}

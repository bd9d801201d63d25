import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { unsoldSnapshot } from '#db/schema/sales.ts';
import { getFilesSignature } from './get-files-signature.server.ts';

/** Products and vendors change all day; their newest titles may wait this long. */
const restMs = 10 * 60_000;

/** The kept judgement of day `asOf`, or null when there is none, its files have changed, or it has grown old. */
export async function findUnsoldSnapshot(tx: Tx, { asOf, now }: { asOf: string; now: Date }) {
  const [snapshot] = await tx.select().from(unsoldSnapshot).where(eq(unsoldSnapshot.asOf, asOf));
  if (!snapshot || now.getTime() - snapshot.judgedAt.getTime() > restMs) return null;
  return snapshot.fingerprint === (await getFilesSignature(tx)) ? snapshot : null;
}

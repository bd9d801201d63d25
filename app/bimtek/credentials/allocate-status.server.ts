import { randomInt } from 'node:crypto';
import { max } from 'drizzle-orm';
import { credentialStatus } from '#db/schema/bimtek/credentials.ts';
import type { Signing } from './issuer-keys.server.ts';
import { LIST_LENGTH } from './status-list.ts';

/** So many taken places one after the other mean a list that is nearly full. */
const tries = 12;

/**
 * A free place in the newest list, drawn by chance: it tells nothing of when or for whom, and nobody waits for anybody.
 * Where chance finds none any more, the next list begins.
 */
export async function allocateStatus(
  { tx, pemda, clock }: Signing,
  credential: string,
): Promise<{ list: number; position: number }> {
  const [newest] = await tx.select({ list: max(credentialStatus.list) }).from(credentialStatus);
  const current = newest?.list ?? 1;
  for (let attempt = 0; attempt < 2 * tries; attempt++) {
    const list = attempt < tries ? current : current + 1;
    const position = randomInt(LIST_LENGTH);
    const [taken] = await tx
      .insert(credentialStatus)
      .values({ pemdaId: pemda, list, position, credential, state: 'valid', changedAt: clock.now() })
      .onConflictDoNothing({
        target: [credentialStatus.pemdaId, credentialStatus.list, credentialStatus.position],
      })
      .returning({ list: credentialStatus.list });
    if (taken) return { list, position };
  }
  throw new Error('no free place in two status lists');
}

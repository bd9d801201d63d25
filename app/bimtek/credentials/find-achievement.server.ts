import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { achievement } from '#db/schema/bimtek/credentials.ts';
import { type Achievement, OB_CONTEXT, VC_CONTEXT } from './credential.ts';

/** What certificates with this key say was learnt, as it was published; null where none was given. */
export async function findAchievement(
  tx: Tx,
  key: string,
): Promise<(Achievement & { '@context': string[] }) | null> {
  const [row] = await tx.select().from(achievement).where(eq(achievement.key, key));
  return row ? { '@context': [VC_CONTEXT, OB_CONTEXT], ...row.document } : null;
}

import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { bimtekSession } from '#db/schema/bimtek/sessions.ts';
import { isId } from '~/platform/ids/new-id.server.ts';

export type BimtekSession = Omit<typeof bimtekSession.$inferSelect, 'pemdaId'>;

/** One session, drafts too, with its meeting link: for trainers and for the rooms that build on it. */
export async function findSession(tx: Tx, sessionId: string | undefined): Promise<BimtekSession | null> {
  if (!isId(sessionId)) return null;
  const [row] = await tx.select().from(bimtekSession).where(eq(bimtekSession.id, sessionId));
  if (!row) return null;
  const { pemdaId: _, ...session } = row;
  return session;
}

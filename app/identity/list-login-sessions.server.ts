import { desc, eq } from 'drizzle-orm';
import { database } from '#db/client.server.ts';
import { loginSession } from '#db/schema/identity.ts';

export interface SessionRow {
  /** The first digits of the stored digest: enough to name a row, too little to open anything. */
  handle: string;
  device: string;
  openedAt: Date;
  current: boolean;
}

export async function listLoginSessions(personId: string, currentId: string): Promise<SessionRow[]> {
  const rows = await database()
    .select({ id: loginSession.id, device: loginSession.device, openedAt: loginSession.createdAt })
    .from(loginSession)
    .where(eq(loginSession.userId, personId))
    .orderBy(desc(loginSession.createdAt));
  return rows.map(row => ({
    handle: row.id.slice(0, 16),
    device: row.device,
    openedAt: row.openedAt,
    current: row.id === currentId,
  }));
}

import { desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { paperList } from '#db/schema/bimtek/paper-lists.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { type BimtekSession, findSession } from '../sessions/find-session.server.ts';
import { listSeats } from '../sessions/list-seats.server.ts';

export interface PaperRow {
  number: number;
  seatId: string;
  /** Null once the person is forgotten. */
  name: string | null;
}

export interface PaperList {
  id: string;
  session: BimtekSession;
  printedAt: Date;
  rows: PaperRow[];
}

/** A printed list with opened names, for trainers; null when there is none of this id in the session. */
export async function findPaperList(
  tx: Tx,
  { sessionId, listId }: { sessionId: string | undefined; listId: string | undefined },
): Promise<PaperList | null> {
  if (!isId(listId)) return null;
  const [row] = await tx.select().from(paperList).where(eq(paperList.id, listId));
  if (!row || row.sessionId !== sessionId) return null;
  const session = await findSession(tx, row.sessionId);
  if (!session) return null;
  const names = new Map((await listSeats(tx, row.sessionId)).map(({ seatId, name }) => [seatId, name]));
  const rows = row.seats.map((seatId, at) => ({ number: at + 1, seatId, name: names.get(seatId) ?? null }));
  return { id: row.id, session, printedAt: row.printedAt, rows };
}

/** Lists of a session that were printed, the newest first. */
export async function listPaperLists(
  tx: Tx,
  sessionId: string,
): Promise<{ id: string; printedAt: Date; rows: number }[]> {
  const found = await tx
    .select({ id: paperList.id, printedAt: paperList.printedAt, seats: paperList.seats })
    .from(paperList)
    .where(eq(paperList.sessionId, sessionId))
    .orderBy(desc(paperList.printedAt));
  return found.map(({ id, printedAt, seats }) => ({ id, printedAt, rows: seats.length }));
}

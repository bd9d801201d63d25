import { desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { breach } from '#db/schema/privacy.ts';
import type { BreachKind } from './breach-kinds.ts';

export interface Breach {
  id: string;
  kind: BreachKind;
  from: Date;
  to: Date;
  knownAt: Date;
  suspectId: string | null;
  how: string;
  handling: string;
  noticesAskedAt: Date | null;
  noticesQueued: number | null;
}

const columns = {
  id: breach.id,
  kind: breach.kind,
  from: breach.fromAt,
  to: breach.toAt,
  knownAt: breach.knownAt,
  suspectId: breach.suspectId,
  how: breach.how,
  handling: breach.handling,
  noticesAskedAt: breach.noticesAskedAt,
  noticesQueued: breach.noticesQueued,
};

export async function findBreach(tx: Tx, id: string): Promise<Breach | null> {
  const [row] = await tx.select(columns).from(breach).where(eq(breach.id, id));
  return row ?? null;
}

/** The latest known first. */
export async function listBreaches(tx: Tx): Promise<Breach[]> {
  return tx.select(columns).from(breach).orderBy(desc(breach.knownAt), desc(breach.id)).limit(50);
}

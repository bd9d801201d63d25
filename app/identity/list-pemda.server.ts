import { asc, eq } from 'drizzle-orm';
import { database } from '#db/client.server.ts';
import { pemda } from '#db/schema/identity.ts';
import type { PemdaId } from './actor.ts';

export interface Pemda {
  id: PemdaId;
  /** "Kabupaten Batang" */
  name: string;
  /** The procurement unit's own name. */
  office: string;
}

export async function listPemda(): Promise<Pemda[]> {
  return database()
    .select({ id: pemda.id, name: pemda.name, office: pemda.office })
    .from(pemda)
    .orderBy(asc(pemda.name));
}

export async function findPemdaById(id: PemdaId): Promise<Pemda | null> {
  const [row] = await database()
    .select({ id: pemda.id, name: pemda.name, office: pemda.office })
    .from(pemda)
    .where(eq(pemda.id, id));
  return row ?? null;
}

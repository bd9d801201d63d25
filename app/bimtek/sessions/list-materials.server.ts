import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { sessionMaterial } from '#db/schema/bimtek/sessions.ts';
import type { MaterialPhase } from './session.ts';

export interface Material {
  id: string;
  phase: MaterialPhase;
  title: string;
  /** A course of ours, or null for a file. */
  course: string | null;
  format: 'pdf' | 'webp' | null;
  kilobytes: number | null;
}

/** What is read before a session and taken along after it, in the order in which it was added. */
export async function listMaterials(tx: Tx, sessionId: string): Promise<Material[]> {
  const rows = await tx
    .select()
    .from(sessionMaterial)
    .where(eq(sessionMaterial.sessionId, sessionId))
    .orderBy(asc(sessionMaterial.addedAt), asc(sessionMaterial.id));
  return rows.map(({ id, phase, title, course, format, size }) => ({
    ...{ id, phase, title, course, format },
    kilobytes: size === null ? null : Math.max(1, Math.round(size / 1024)),
  }));
}

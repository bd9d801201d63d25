import { buffer } from 'node:stream/consumers';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { sessionMaterial } from '#db/schema/bimtek/sessions.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { storage } from '~/platform/storage/storage.server.ts';

export interface MaterialFile {
  title: string;
  sha256: string;
  format: 'pdf' | 'webp';
}

/** Files are kept by their content: the same hand-out of two sessions is one file. */
export function materialKey(
  pemda: string,
  { sha256, format }: Pick<MaterialFile, 'sha256' | 'format'>,
): string {
  return `${pemda}/materials/${sha256}.${format}`;
}

/** The file behind a material of this session; null for a course, and for what is not there. */
export async function findMaterial(
  tx: Tx,
  { sessionId, materialId }: { sessionId: string; materialId: string | undefined },
): Promise<MaterialFile | null> {
  if (!isId(materialId)) return null;
  const [row] = await tx
    .select()
    .from(sessionMaterial)
    .where(and(eq(sessionMaterial.id, materialId), eq(sessionMaterial.sessionId, sessionId)));
  return row?.sha256 && row.format ? { title: row.title, sha256: row.sha256, format: row.format } : null;
}

export async function readMaterial(pemda: string, file: MaterialFile): Promise<Buffer | null> {
  const found = await storage().open(materialKey(pemda, file));
  return found ? buffer(found.stream) : null;
}

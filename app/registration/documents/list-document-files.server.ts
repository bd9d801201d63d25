import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendorDocument } from '#db/schema/registration/documents.ts';
import { documentKeys } from './document-files.server.ts';

/** Storage keys of every paper of a vendor, also of former ones: what goes when the vendor is forgotten. */
export async function listDocumentFiles(tx: Tx, vendorId: string): Promise<string[]> {
  const rows = await tx
    .select({ pemdaId: vendorDocument.pemdaId, id: vendorDocument.id })
    .from(vendorDocument)
    .where(and(eq(vendorDocument.vendorId, vendorId), isNull(vendorDocument.destroyedAt)));
  return rows.flatMap(({ pemdaId, id }) => documentKeys(pemdaId, id));
}

import { and, eq, gt } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { documentUpload, vendorDocument } from '#db/schema/registration/documents.ts';
import { vendor } from '#db/schema/registration.ts';
import type { Actor } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import type { DocumentKind } from './document-kinds.ts';
import { daysBefore, UPLOAD_DAYS } from './document-rules.ts';
import { loadOwner } from './load-owner.server.ts';

export interface FoundUpload {
  pemdaId: string;
  id: string;
  vendorId: string;
  kind: DocumentKind;
  length: number;
  openedAt: Date;
  settledAt: Date | null;
  documentId: string | null;
  refusal: string | null;
  /** Keyed digest of the bytes of the document that it became. */
  digest: string | null;
  /** Opens and continues its bytes. */
  key: Buffer;
}

/** An upload under way, for whoever may fill this vendor's registration; null for everybody else and after its time. */
export async function findUpload(
  tx: Tx,
  who: { actor: Actor; pemda: string; now: Date },
  uploadId: string,
): Promise<FoundUpload | null> {
  const [row] = await tx
    .select({ upload: documentUpload, digest: vendorDocument.digest })
    .from(documentUpload)
    .leftJoin(
      vendorDocument,
      and(
        eq(vendorDocument.pemdaId, documentUpload.pemdaId),
        eq(vendorDocument.id, documentUpload.documentId),
      ),
    )
    .where(
      and(eq(documentUpload.id, uploadId), gt(documentUpload.openedAt, daysBefore(who.now, UPLOAD_DAYS))),
    );
  if (!row) return null;
  const { openedBy: _openedBy, sealedKey, ...upload } = row.upload;
  const owner = await loadOwner(tx, eq(vendor.id, upload.vendorId));
  if (!owner?.seal || !can(who.actor, 'registration.fill', { pemda: who.pemda, ...owner })) return null;
  return { ...upload, digest: row.digest, key: owner.seal.openBytes(`upload|${upload.id}`, sealedKey) };
}

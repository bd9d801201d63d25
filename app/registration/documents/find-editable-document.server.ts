import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendorDocument } from '#db/schema/registration/documents.ts';
import { vendor } from '#db/schema/registration.ts';
import type { Actor } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import type { DocumentFormat } from './document-format.ts';
import type { DocumentKind } from './document-kinds.ts';
import { isEvidence } from './document-rules.ts';
import { loadOwner } from './load-owner.server.ts';

export interface EditableDocument {
  id: string;
  kind: DocumentKind;
  format: DocumentFormat;
  width: number | null;
  height: number | null;
  expiresOn: string | null;
  /** The office may have decided on it: taken away, it stays in the history. */
  evidence: boolean;
}

/** A current document, for whoever may change it; null for everybody else. */
export async function findEditableDocument(
  tx: Tx,
  who: { actor: Actor; pemda: string },
  documentId: string,
): Promise<EditableDocument | null> {
  const [row] = await tx
    .select()
    .from(vendorDocument)
    .where(and(eq(vendorDocument.id, documentId), isNull(vendorDocument.endedAt)));
  const owner = row ? await loadOwner(tx, eq(vendor.id, row.vendorId)) : null;
  if (!row || !owner || !can(who.actor, 'registration.fill', { pemda: who.pemda, ...owner })) return null;
  const { id, kind, format, width, height, expiresOn, sentAt } = row;
  return { id, kind, format, width, height, expiresOn, evidence: isEvidence(sentAt, owner.submittedAt) };
}

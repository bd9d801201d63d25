import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendorDocument } from '#db/schema/registration/documents.ts';
import { vendor } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import type { Actor } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { DocumentCode } from './codes.ts';
import { readDocument } from './document-files.server.ts';
import type { DocumentFormat } from './document-format.ts';
import type { DocumentKind } from './document-kinds.ts';
import type { DocumentSize } from './document-url.ts';
import { documentEvents } from './events.ts';
import { loadOwner } from './load-owner.server.ts';

export interface OpenedDocument {
  kind: DocumentKind;
  format: DocumentFormat;
  bytes: Buffer;
}

interface Sought {
  documentId: string;
  size: DocumentSize;
}

/** Who asks: the owner sees the own papers, others leave a trace. */
async function findSeen(tx: Tx, actor: Actor, pemda: string, { documentId }: Sought) {
  const [document] = await tx
    .select()
    .from(vendorDocument)
    .where(and(eq(vendorDocument.id, documentId), isNull(vendorDocument.destroyedAt)));
  if (!document) return null;
  const owner = await loadOwner(tx, eq(vendor.id, document.vendorId));
  if (!owner?.seal) return null;
  const own = actor.kind === 'person' && actor.role === 'vendor' && actor.personId === owner.personId;
  const staff =
    can(actor, 'registration.review', { pemda }) || can(actor, 'registration.fill', { pemda, ...owner });
  return own || staff ? { document, seal: owner.seal, own } : null;
}

/** The owner's own look: nothing is recorded. Null for everybody else. */
export async function findOwnDocument(
  tx: Tx,
  who: { actor: Actor; pemda: string },
  sought: Sought,
): Promise<OpenedDocument | null> {
  const seen = await findSeen(tx, who.actor, who.pemda, sought);
  if (!seen?.own) return null;
  const bytes = await readDocument(who.pemda, sought.documentId, sought.size, seen.seal);
  return bytes && { kind: seen.document.kind, format: seen.document.format, bytes };
}

/** A look by the office or by the officer who helps: it stands in the log with who and when. */
export async function seeDocument(ctx: Ctx, sought: Sought): Promise<Result<OpenedDocument, DocumentCode>> {
  const seen = await findSeen(ctx.tx, ctx.actor, ctx.pemda, sought);
  const bytes = seen && (await readDocument(ctx.pemda, sought.documentId, sought.size, seen.seal));
  if (!seen || !bytes) return err('document-unknown');
  const { kind, format, vendorId } = seen.document;
  ctx.record(documentEvents['document-seen'](vendorId, { documentId: sought.documentId, kind }));
  return ok({ kind, format, bytes });
}

import { and, eq, isNull } from 'drizzle-orm';
import { vendorDocument } from '#db/schema/registration/documents.ts';
import { vendor } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { DocumentCode } from './codes.ts';
import { mayRemove } from './document-rules.ts';
import { documentEvents } from './events.ts';
import { endDocument } from './keep-document.server.ts';
import { loadOwner } from './load-owner.server.ts';

/** Takes a document away, while the registration is with the vendor. */
export async function removeDocument(
  ctx: Ctx,
  { documentId }: { documentId: string },
): Promise<Result<null, DocumentCode>> {
  const [document] = await ctx.tx
    .select()
    .from(vendorDocument)
    .where(and(eq(vendorDocument.id, documentId), isNull(vendorDocument.endedAt)));
  if (!document) return err('document-unknown');
  const { vendorId, kind } = document;
  const owner = await loadOwner(ctx.tx, eq(vendor.id, vendorId), true);
  if (!owner || !can(ctx.actor, 'registration.fill', { pemda: ctx.pemda, ...owner }))
    return err('document-unknown');
  if (!mayRemove(owner.status)) return err('removal-locked');
  await endDocument(ctx, owner, document, null);
  ctx.record(documentEvents['document-removed'](documentId, { vendorId, kind }));
  return ok(null);
}

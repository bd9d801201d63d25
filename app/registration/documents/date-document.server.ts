import { and, eq, isNull } from 'drizzle-orm';
import { vendorDocument } from '#db/schema/registration/documents.ts';
import { vendor } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { DocumentCode } from './codes.ts';
import { maySend } from './document-rules.ts';
import { documentEvents } from './events.ts';
import { loadOwner } from './load-owner.server.ts';
import { readExpiry } from './read-expiry.ts';

/** Notes until when a document is valid, as its owner reads it off the paper. */
export async function dateDocument(
  ctx: Ctx,
  { documentId, expiresOn }: { documentId: string; expiresOn: string },
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
  if (!maySend(owner.status)) return err('documents-locked');
  const day = readExpiry(kind, expiresOn, wibDay(ctx.clock.now()));
  if (!day.ok) return day;
  await ctx.tx.update(vendorDocument).set({ expiresOn: day.value }).where(eq(vendorDocument.id, documentId));
  ctx.record(documentEvents['document-dated'](documentId, { vendorId, kind }));
  return ok(null);
}

import { and, inArray, isNull, lt } from 'drizzle-orm';
import { documentUpload, vendorDocument } from '#db/schema/registration/documents.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { ok, type Result } from '~/reference/result.ts';
import { destroySoon } from './destroy-soon.ts';
import { daysBefore, HISTORY_DAYS, UPLOAD_DAYS } from './document-rules.ts';
import { documentEvents } from './events.ts';
import { uploadFile } from './upload-file.server.ts';

const AT_ONCE = 500;

/** Ends the time of papers in the history, and forgets uploads that nobody finished. For the nightly job. */
export async function retireDocuments(ctx: Ctx): Promise<Result<{ documents: number; uploads: number }>> {
  const now = ctx.clock.now();
  const over = await ctx.tx
    .select({ id: vendorDocument.id })
    .from(vendorDocument)
    .where(and(lt(vendorDocument.endedAt, daysBefore(now, HISTORY_DAYS)), isNull(vendorDocument.destroyedAt)))
    .limit(AT_ONCE);
  const ids = over.map(({ id }) => id);
  if (ids.length > 0) {
    await ctx.tx.update(vendorDocument).set({ destroyedAt: now }).where(inArray(vendorDocument.id, ids));
    for (const id of ids) ctx.send(destroySoon(id));
    ctx.record(documentEvents['documents-destroyed'](ctx.pemda, { n: ids.length }));
  }
  const stale = await ctx.tx
    .delete(documentUpload)
    .where(lt(documentUpload.openedAt, daysBefore(now, UPLOAD_DAYS)))
    .returning({ id: documentUpload.id });
  for (const { id } of stale) await uploadFile.remove(id);
  return ok({ documents: ids.length, uploads: stale.length });
}

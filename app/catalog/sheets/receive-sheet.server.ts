import { productSheet } from '#db/schema/catalog/sheets.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { storedActorId } from '~/identity/actor.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { catalogEvents } from '../events.ts';
import type { SheetCode } from './codes.ts';
import { maySend } from './may-send.server.ts';
import { keepUpload } from './sheet-files.server.ts';
import { workSoon } from './work-soon.ts';

/** Takes a list in and has it read; nothing of it is written before somebody has seen what would be. */
export async function receiveSheet(
  ctx: Ctx,
  { vendorId, upload }: { vendorId: string | null; upload: { path: string; name: string } },
): Promise<Result<{ sheetId: string }, SheetCode>> {
  if (!(await maySend(ctx, vendorId))) return err('not-allowed');
  const [sheetId, now] = [newId(), ctx.clock.now()];
  await ctx.tx.insert(productSheet).values({
    pemdaId: ctx.pemda,
    id: sheetId,
    vendorId,
    name: upload.name.slice(0, 200),
    state: 'reading',
    createdBy: storedActorId(ctx.actor),
    createdAt: now,
    changedAt: now,
  });
  await keepUpload(ctx.pemda, sheetId, upload.path, now);
  ctx.record(catalogEvents['sheet-received'](sheetId, { office: vendorId === null }));
  ctx.send(workSoon(sheetId, 'read'));
  return ok({ sheetId });
}

import { eq } from 'drizzle-orm';
import { productSheet } from '#db/schema/catalog/sheets.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { catalogEvents } from '../events.ts';
import type { SheetCode } from './codes.ts';
import { findSheet } from './find-sheet.server.ts';
import { maySend } from './may-send.server.ts';
import { workSoon } from './work-soon.ts';

/** Has a list written that was tried out. A second click finds it under way or done: nothing is doubled. */
export async function confirmSheet(
  ctx: Ctx,
  { sheetId, vendorId }: { sheetId: string; vendorId: string | null },
): Promise<Result<null, SheetCode>> {
  if (!(await maySend(ctx, vendorId))) return err('not-allowed');
  const sheet = await findSheet(ctx.tx, { sheetId, vendorId });
  if (!sheet) return err('sheet-missing');
  if (sheet.state === 'writing' || sheet.state === 'written') return ok(null);
  if (sheet.state !== 'tried') return err('sheet-not-ready');
  const now = ctx.clock.now();
  await ctx.tx
    .update(productSheet)
    .set({ state: 'writing', changedAt: now })
    .where(eq(productSheet.id, sheetId));
  const { rows, fresh, changed, rejected } = sheet;
  ctx.record(catalogEvents['sheet-confirmed'](sheetId, { rows, fresh, changed, rejected }));
  ctx.send(workSoon(sheetId, 'write'));
  return ok(null);
}

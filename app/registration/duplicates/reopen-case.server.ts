import { and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import { vendorMerge } from '#db/schema/registration/duplicates.ts';
import { vendor } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { storedActorId } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { withdrawMessage } from '~/messages/queue-message.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { DuplicateCode } from './codes.ts';
import { duplicateEvents } from './events.ts';
import { lockCase, lockVendors, sealOf, type VendorRow } from './lock-case.server.ts';
import { type Patch, undoPatch } from './merge-values.ts';
import { quietMinutes, sealedPatch, tellOwners, valuesOf } from './merge-vendors.server.ts';
import { openCases } from './open-cases.server.ts';
import { unsettle } from './settle-case.server.ts';
import { vendorMoved } from './vendor-moved.ts';

type MergeRow = typeof vendorMerge.$inferSelect;

/** Takes a settlement back, whenever it was made: a merge is undone, a link of owners dissolved, the case open again. */
export async function reopenCase(
  ctx: Ctx,
  { caseId }: { caseId: string },
): Promise<Result<{ caseId: string }, DuplicateCode>> {
  if (ctx.actor.kind !== 'person') return err('not-allowed');
  if (!can(ctx.actor, 'registration.merge', { pemda: ctx.pemda })) return err('not-allowed');
  const found = await lockCase(ctx, caseId);
  if (!found) return err('case-unknown');
  if (found.status === 'open') return err('case-open');
  const vendors = await lockVendors(ctx, [found.vendorId, found.otherVendorId]);
  const [merge] = await ctx.tx
    .select()
    .from(vendorMerge)
    .where(and(eq(vendorMerge.caseId, caseId), isNull(vendorMerge.undoneAt)));
  if (merge) await undoMerge(ctx, merge, vendors.get(merge.keptId));
  await unsettle(ctx, found);
  for (const { id } of vendors.values()) await openCases(ctx, id);
  if (merge) {
    const { keptId, absorbedId } = merge;
    ctx.record(duplicateEvents['merge-undone'](merge.id, { caseId, keptId, absorbedId }));
    ctx.send(vendorMoved(absorbedId));
    await tellUndone(ctx, merge, [...vendors.values()]);
  } else ctx.record(duplicateEvents['duplicate-reopened'](caseId, {}));
  return ok({ caseId });
}

/** The absorbed vendor stands for itself again; the kept one gets back what this merge wrote over. */
async function undoMerge(ctx: Ctx, merge: MergeRow, kept: VendorRow | undefined): Promise<void> {
  const undone = { undoneBy: storedActorId(ctx.actor), undoneAt: ctx.clock.now() };
  await ctx.tx.update(vendorMerge).set(undone).where(eq(vendorMerge.id, merge.id));
  await ctx.tx.update(vendor).set({ mergedInto: null }).where(eq(vendor.id, merge.absorbedId));
  const seal = sealOf(kept);
  // Without the key there is nothing left to give back.
  if (!kept || !seal) return;
  const later = await ctx.tx
    .select()
    .from(vendorMerge)
    .where(
      and(
        eq(vendorMerge.keptId, merge.keptId),
        isNull(vendorMerge.undoneAt),
        or(
          gt(vendorMerge.mergedAt, merge.mergedAt),
          and(eq(vendorMerge.mergedAt, merge.mergedAt), gt(vendorMerge.id, merge.id)),
        ),
      ),
    )
    .orderBy(asc(vendorMerge.mergedAt), asc(vendorMerge.id));
  const open = (row: MergeRow) => JSON.parse(seal.open(sealedPatch, row.patch)) as Patch;
  const result = undoPatch(valuesOf(kept), open(merge), later.map(open));
  await ctx.tx
    .update(vendor)
    .set(result.values as Partial<VendorRow>)
    .where(eq(vendor.id, kept.id));
  for (const [i, patch] of result.later.entries()) {
    const row = later[i];
    if (!row) continue;
    const sealed = seal.seal(sealedPatch, JSON.stringify(patch));
    await ctx.tx.update(vendorMerge).set({ patch: sealed }).where(eq(vendorMerge.id, row.id));
  }
}

/** Who was never told that two became one need not be told that they are two. */
async function tellUndone(ctx: Ctx, { id, mergedAt }: MergeRow, rows: readonly VendorRow[]): Promise<void> {
  for (const { personId } of rows)
    if (personId) await withdrawMessage(ctx, `vendor-merged|${id}|${personId}`);
  const told = ctx.clock.now().getTime() >= mergedAt.getTime() + quietMinutes * 60_000;
  if (told) await tellOwners(ctx, 'vendor-parted', id, rows);
}

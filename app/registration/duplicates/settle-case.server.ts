import { and, eq } from 'drizzle-orm';
import { duplicateCase, vendorOwnerLink } from '#db/schema/registration/duplicates.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { storedActorId } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { DuplicateCode } from './codes.ts';
import { duplicateEvents } from './events.ts';
import { type CaseRow, lockCase, lockVendors, sealNote } from './lock-case.server.ts';
import { holdEntities, refreshEntities } from './refresh-entities.server.ts';
import type { SettlementInput } from './settlement-forms.ts';

/**
 * Closes a case without a merge. "The same owner" links the two: they stay two businesses, and are one entity where
 * turns are given. "Different" changes nothing else: a number that both have still makes them one entity.
 */
export async function settleCase(
  ctx: Ctx,
  { caseId, settlement, reason, note }: SettlementInput & { caseId: string },
): Promise<Result<{ caseId: string }, DuplicateCode>> {
  if (ctx.actor.kind !== 'person') return err('not-allowed');
  if (!can(ctx.actor, 'registration.merge', { pemda: ctx.pemda })) return err('not-allowed');
  const found = await lockCase(ctx, caseId);
  if (!found) return err('case-unknown');
  if (found.status !== 'open') return err('case-settled');
  const { vendorId, otherVendorId } = found;
  const vendors = await lockVendors(ctx, [vendorId, otherVendorId]);
  const settled = { settledBy: storedActorId(ctx.actor), settledAt: ctx.clock.now() };
  await ctx.tx
    .update(duplicateCase)
    .set({ status: settlement, reason, note: sealNote(vendors.get(vendorId), note), ...settled })
    .where(eq(duplicateCase.id, caseId));
  if (settlement === 'same-owner') {
    await holdEntities(ctx);
    await ctx.tx.insert(vendorOwnerLink).values({
      pemdaId: ctx.pemda,
      vendorId,
      otherVendorId,
      confirmedBy: settled.settledBy,
      confirmedAt: settled.settledAt,
    });
    await refreshEntities(ctx, [vendorId, otherVendorId]);
  }
  ctx.record(duplicateEvents['duplicate-settled'](caseId, { vendorId, otherVendorId, settlement, reason }));
  return ok({ caseId });
}

/** What a settlement changed, given back; the case waits again. */
export async function unsettle(ctx: Ctx, { id, vendorId, otherVendorId }: CaseRow): Promise<void> {
  await holdEntities(ctx);
  await ctx.tx
    .delete(vendorOwnerLink)
    .where(and(eq(vendorOwnerLink.vendorId, vendorId), eq(vendorOwnerLink.otherVendorId, otherVendorId)));
  await ctx.tx
    .update(duplicateCase)
    .set({ status: 'open', reason: null, note: null, settledBy: null, settledAt: null })
    .where(eq(duplicateCase.id, id));
  await refreshEntities(ctx, [vendorId, otherVendorId]);
}

import { eq } from 'drizzle-orm';
import { duplicateCase, vendorMerge } from '#db/schema/registration/duplicates.ts';
import { vendor } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { storedActorId } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { queueMessage } from '~/messages/queue-message.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { RegistrationStatus } from '~/registration/registration-status.ts';
import type { DuplicateCode } from './codes.ts';
import { duplicateEvents } from './events.ts';
import { lockCase, lockVendors, sealNote, sealOf, type VendorRow } from './lock-case.server.ts';
import { choosePatch, type MergedValues, mergedFields } from './merge-values.ts';
import { openCases } from './open-cases.server.ts';
import { holdEntities, refreshEntities } from './refresh-entities.server.ts';
import { type MergeInput, takenFrom } from './settlement-forms.ts';
import { vendorMoved } from './vendor-moved.ts';

/** Column name that a merge's values are sealed for. */
export const sealedPatch = 'merge-patch';
/** So long the owners are not told: a slip can still be taken back unseen. */
export const quietMinutes = 10;
/** An exclusion is not washed off by a merge, and a draft is nobody's business. */
const mergeable: readonly RegistrationStatus[] = ['submitted', 'sent-back', 'accepted'];

export function valuesOf(row: VendorRow): MergedValues {
  return Object.fromEntries(mergedFields.map(field => [field, row[field]])) as MergedValues;
}

/**
 * Makes one of two records of the same business. The kept one goes on, with the values the officer chose; the absorbed
 * one keeps its answers and documents and leaves lists, queue and pool. Everything can be taken back, at any time.
 */
export async function mergeVendors(
  ctx: Ctx,
  input: MergeInput & { caseId: string },
): Promise<Result<{ mergeId: string }, DuplicateCode>> {
  if (ctx.actor.kind !== 'person') return err('not-allowed');
  if (!can(ctx.actor, 'registration.merge', { pemda: ctx.pemda })) return err('not-allowed');
  const found = await lockCase(ctx, input.caseId);
  if (!found) return err('case-unknown');
  if (found.status !== 'open') return err('case-settled');
  const pair = [found.vendorId, found.otherVendorId];
  if (!pair.includes(input.keptId)) return err('merge-kept-missing', { field: 'keptId' });
  const vendors = await lockVendors(ctx, pair);
  const kept = vendors.get(input.keptId);
  const absorbed = vendors.get(pair.find(id => id !== input.keptId) ?? '');
  if (!kept || !absorbed) return err('case-unknown');
  const seal = sealOf(kept);
  if (!seal || [kept, absorbed].some(row => row.mergedInto || !mergeable.includes(row.status)))
    return err('merge-not-possible');
  if (absorbed.status === 'accepted' && kept.status !== 'accepted')
    return err('merge-keeps-accepted', { field: 'keptId' });
  await holdEntities(ctx);
  const fromAbsorbed = takenFrom(absorbed.id, input);
  const patch = choosePatch(valuesOf(kept), valuesOf(absorbed), fromAbsorbed);
  const chosen = Object.fromEntries(Object.entries(patch).map(([field, change]) => [field, change.after]));
  if (Object.keys(chosen).length > 0) await ctx.tx.update(vendor).set(chosen).where(eq(vendor.id, kept.id));
  await ctx.tx.update(vendor).set({ mergedInto: kept.id }).where(eq(vendor.id, absorbed.id));
  const mergeId = newId();
  const [by, now] = [storedActorId(ctx.actor), ctx.clock.now()];
  await ctx.tx.insert(vendorMerge).values({
    pemdaId: ctx.pemda,
    id: mergeId,
    caseId: found.id,
    keptId: kept.id,
    absorbedId: absorbed.id,
    fromAbsorbed,
    patch: seal.seal(sealedPatch, JSON.stringify(patch)),
    mergedBy: by,
    mergedAt: now,
  });
  const { reason, note } = input;
  const kind = { status: 'merged' as const, reason, note: sealNote(vendors.get(found.vendorId), note) };
  await ctx.tx
    .update(duplicateCase)
    .set({ ...kind, settledBy: by, settledAt: now })
    .where(eq(duplicateCase.id, found.id));
  await refreshEntities(ctx, [kept.id, absorbed.id]);
  await openCases(ctx, kept.id);
  const ids = { caseId: found.id, keptId: kept.id, absorbedId: absorbed.id };
  ctx.record(duplicateEvents.merged(mergeId, { ...ids, reason, fromAbsorbed }));
  ctx.send(vendorMoved(absorbed.id));
  await tellOwners(ctx, 'vendor-merged', mergeId, [kept, absorbed]);
  return ok({ mergeId });
}

/** Both owners hear of it; the words name nobody, the page they lead to is each one's own. */
export async function tellOwners(
  ctx: Ctx,
  template: 'vendor-merged' | 'vendor-parted',
  mergeId: string,
  rows: readonly (VendorRow | undefined)[],
): Promise<void> {
  const people = new Set(rows.flatMap(row => row?.personId ?? []));
  const notBefore = new Date(ctx.clock.now().getTime() + quietMinutes * 60_000);
  for (const personId of people) {
    const key = `${template}|${mergeId}|${personId}`;
    await queueMessage(ctx, { template, key, personId, notBefore, values: {}, link: '/vendor' });
  }
}

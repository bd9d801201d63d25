import { eq, or } from 'drizzle-orm';
import { duplicateCase } from '#db/schema/registration/duplicates.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { duplicateEvents } from './events.ts';
import { type Evidence, isStrong, sortEvidence } from './evidence.ts';
import { findKeptVendor, listAbsorbed, listKeptVendors } from './find-kept-vendor.server.ts';
import { findLookalikes } from './find-lookalikes.server.ts';
import { judgeCase } from './judge-case.ts';

/** What speaks for each other vendor being this one: of all who were merged into it, and of those into the others. */
async function gather(ctx: Ctx, vendorId: string): Promise<Map<string, Evidence[]>> {
  const found = new Map<string, Evidence[]>();
  for (const member of await listAbsorbed(ctx.tx, vendorId)) {
    const alike = await findLookalikes(ctx.tx, ctx.pemda, member);
    const kept = await listKeptVendors(ctx.tx, [...alike.keys()]);
    for (const [other, evidence] of alike) {
      const root = kept.get(other) ?? other;
      if (root === vendorId) continue;
      const known = found.get(root) ?? [];
      const fresh = evidence.filter(({ field }) => !known.some(each => each.field === field));
      found.set(root, [...known, ...fresh]);
    }
  }
  return found;
}

/**
 * Brings the cases of one vendor up to date with what it, or the one it was merged into, is found by now. Cases with a
 * vendor that does not stand for itself rest as they are until it does. The entities are held by the caller.
 */
export async function openCases(ctx: Ctx, of: string): Promise<void> {
  const vendorId = await findKeptVendor(ctx.tx, of);
  const found = await gather(ctx, vendorId);
  const standing = await ctx.tx
    .select()
    .from(duplicateCase)
    .where(or(eq(duplicateCase.vendorId, vendorId), eq(duplicateCase.otherVendorId, vendorId)));
  const caseOf = new Map(
    standing.map(row => [row.vendorId === vendorId ? row.otherVendorId : row.vendorId, row]),
  );
  const kept = await listKeptVendors(ctx.tx, [...caseOf.keys()]);
  for (const other of new Set([...found.keys(), ...caseOf.keys()])) {
    if ((kept.get(other) ?? other) !== other) continue;
    const known = caseOf.get(other) ?? null;
    const evidence = sortEvidence(found.get(other) ?? []);
    const verdict = judgeCase(known, evidence);
    if (verdict === 'keep') continue;
    if (verdict === 'drop') await ctx.tx.delete(duplicateCase).where(eq(duplicateCase.id, known!.id));
    else await write(ctx, [vendorId, other], known?.id ?? null, evidence, verdict);
  }
}

async function write(
  ctx: Ctx,
  vendors: [string, string],
  knownId: string | null,
  evidence: Evidence[],
  verdict: 'open' | 'update' | 'reopen',
): Promise<void> {
  const [vendorId = '', otherVendorId = ''] = [...vendors].sort();
  const told = { evidence, strong: isStrong(evidence) };
  const id = knownId ?? newId();
  if (verdict === 'open')
    await ctx.tx.insert(duplicateCase).values({
      pemdaId: ctx.pemda,
      id,
      vendorId,
      otherVendorId,
      ...told,
      status: 'open',
      openedAt: ctx.clock.now(),
    });
  else if (verdict === 'update') await ctx.tx.update(duplicateCase).set(told).where(eq(duplicateCase.id, id));
  else
    await ctx.tx
      .update(duplicateCase)
      .set({ ...told, status: 'open', openedAt: ctx.clock.now(), settledBy: null, settledAt: null })
      .where(eq(duplicateCase.id, id));
  if (verdict === 'update') return;
  const fields = evidence.map(({ field }) => field);
  ctx.record(
    duplicateEvents['duplicate-found'](id, { vendorId, otherVendorId, fields, again: verdict === 'reopen' }),
  );
}

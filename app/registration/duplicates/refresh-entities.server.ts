import { and, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendorEntity, vendorEntityHead, vendorOwnerLink } from '#db/schema/registration/duplicates.ts';
import { vendor, vendorIndex } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { clusterVendors, type Link, linksOf, type SharedKey } from './cluster-vendors.ts';
import { duplicateEvents } from './events.ts';
import { strongKinds } from './index-kinds.ts';
import { listMates } from './list-entity-members.server.ts';
import { openIndex } from './open-index.server.ts';

/**
 * Whoever changes a link goes first through here, one after the other within a pemda, so that each sees what the
 * one before has written. Held until the transaction ends; always taken after rows of vendors, before the audit head.
 */
export async function holdEntities(ctx: Ctx): Promise<void> {
  await ctx.tx
    .insert(vendorEntityHead)
    .values({ pemdaId: ctx.pemda, version: 1 })
    .onConflictDoUpdate({
      target: vendorEntityHead.pemdaId,
      set: { version: sql`${vendorEntityHead.version} + 1` },
    });
}

interface Neighbourhood {
  vendors: Set<string>;
  keys: SharedKey[];
  links: Link[];
}

/**
 * Works out anew the entities of these vendors and of all who are or were in one with them. Whatever changed, the
 * outcome is what a count over everybody would give: the walk does not end before every link leads inside.
 */
export async function refreshEntities(ctx: Ctx, vendorIds: readonly string[]): Promise<void> {
  const around = await walk(ctx, vendorIds);
  const entities = clusterVendors(around.vendors, [...around.links, ...linksOf(around.keys)]);
  const sizes = new Map<string, number>();
  for (const entityId of entities.values()) sizes.set(entityId, (sizes.get(entityId) ?? 0) + 1);
  const ids = [...around.vendors];
  const before = await ctx.tx.select().from(vendorEntity).where(inArray(vendorEntity.vendorId, ids));
  const stood = new Map(before.map(row => [row.vendorId, row.entityId]));
  const standsIn = (vendorId: string) => {
    const entityId = entities.get(vendorId) ?? vendorId;
    return (sizes.get(entityId) ?? 1) > 1 ? entityId : undefined;
  };
  const changed = ids.filter(vendorId => stood.get(vendorId) !== standsIn(vendorId)).sort();
  if (changed.length === 0) return;
  await ctx.tx.delete(vendorEntity).where(inArray(vendorEntity.vendorId, changed));
  const rows = changed.flatMap(vendorId => {
    const entityId = standsIn(vendorId);
    return entityId ? [{ pemdaId: ctx.pemda, vendorId, entityId }] : [];
  });
  if (rows.length > 0) await ctx.tx.insert(vendorEntity).values(rows);
  for (const vendorId of changed) {
    const entityId = standsIn(vendorId) ?? vendorId;
    ctx.record(duplicateEvents['entity-changed'](vendorId, { entityId }));
  }
}

async function walk(ctx: Ctx, vendorIds: readonly string[]): Promise<Neighbourhood> {
  const around: Neighbourhood = { vendors: new Set(vendorIds), keys: [], links: [] };
  for (let edge = [...around.vendors]; edge.length > 0; ) {
    const found = [
      ...(await listMates(ctx.tx, edge)),
      ...(await listSharers(ctx, edge, around)),
      ...(await listLinked(ctx.tx, edge, around)),
    ];
    edge = [...new Set(found)].filter(vendorId => !around.vendors.has(vendorId));
    for (const vendorId of edge) around.vendors.add(vendorId);
  }
  return around;
}

async function listSharers(ctx: Ctx, vendorIds: readonly string[], around: Neighbourhood): Promise<string[]> {
  const entries = await openIndex(ctx.tx, ctx.pemda, vendorIds);
  const strong = entries.filter(entry => strongKinds.includes(entry.kind));
  around.keys.push(...strong.map(({ digest, vendorId }) => ({ key: digest, vendorId })));
  if (strong.length === 0) return [];
  const rows = await ctx.tx
    .select({ vendorId: vendorIndex.vendorId })
    .from(vendorIndex)
    .where(
      and(
        inArray(vendorIndex.digest, [...new Set(strong.flatMap(entry => entry.possible))]),
        inArray(vendorIndex.kind, [...strongKinds]),
      ),
    );
  return rows.map(row => row.vendorId);
}

/** By an officer's word: the same owner, or merged into one. */
async function listLinked(tx: Tx, vendorIds: readonly string[], around: Neighbourhood): Promise<string[]> {
  const ids = [...vendorIds];
  const confirmed = await tx
    .select({ a: vendorOwnerLink.vendorId, b: vendorOwnerLink.otherVendorId })
    .from(vendorOwnerLink)
    .where(or(inArray(vendorOwnerLink.vendorId, ids), inArray(vendorOwnerLink.otherVendorId, ids)));
  const merged = await tx
    .select({ a: vendor.id, b: vendor.mergedInto })
    .from(vendor)
    .where(and(isNotNull(vendor.mergedInto), or(inArray(vendor.id, ids), inArray(vendor.mergedInto, ids))));
  const links = [...confirmed, ...merged].flatMap(({ a, b }) => (b ? [[a, b] as const] : []));
  around.links.push(...links);
  return links.flat();
}

import { asc, eq, inArray } from 'drizzle-orm';
import { duplicateCase } from '#db/schema/registration/duplicates.ts';
import { vendor } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { openSeal, type Seal } from '~/platform/crypto/sealing.server.ts';

export type CaseRow = typeof duplicateCase.$inferSelect;
export type VendorRow = typeof vendor.$inferSelect;

/** Of two officers who settle one case at once, the second waits here and finds it settled. */
export async function lockCase(ctx: Ctx, caseId: string): Promise<CaseRow | null> {
  const [row] = await ctx.tx.select().from(duplicateCase).where(eq(duplicateCase.id, caseId)).for('update');
  return row ?? null;
}

/** The rows of these vendors, held in the order of their ids so that two merges cannot wait for each other. */
export async function lockVendors(ctx: Ctx, ids: readonly string[]): Promise<Map<string, VendorRow>> {
  const rows = await ctx.tx
    .select()
    .from(vendor)
    .where(inArray(vendor.id, [...ids]))
    .orderBy(asc(vendor.id))
    .for('update');
  return new Map(rows.map(row => [row.id, row]));
}

/** Null once the vendor's key is destroyed. */
export function sealOf(row: VendorRow | undefined): Seal | null {
  return row?.wrappedKey ? openSeal(config().secrets.column, row.id, row.wrappedKey) : null;
}

/** A note of the office about two vendors may name somebody: it is kept under the key of the first. */
export function sealNote(row: VendorRow | undefined, note: string): Buffer | null {
  return note === '' ? null : (sealOf(row)?.seal('duplicate-note', note) ?? null);
}

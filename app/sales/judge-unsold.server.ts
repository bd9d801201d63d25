import { eq, sql } from 'drizzle-orm';
import { unsoldProduct, unsoldSnapshot } from '#db/schema/sales.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { isCalendarDay } from '~/reference/calendar-day.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { salesEvents } from './events.ts';
import { getFilesSignature } from './get-files-signature.server.ts';
import { listProductStates, type ProductState } from './list-product-states.server.ts';
import { neverSoldRules } from './never-sold-rules.ts';

/** One parameter for all rows: thousands of bind values would be slower than the judging. */
function asJson(states: readonly ProductState[]): string {
  return JSON.stringify(
    states.map(state => ({
      product_id: state.productId,
      vendor_id: state.vendorId,
      title: state.title,
      vendor_name: state.vendorName,
      district: state.district,
      channels: state.channels,
      state: state.state,
      coverage_bp: Math.round(state.coverage * 10_000),
      purchasable_days: state.purchasableDays,
      reason: state.reason,
      evidence: state.evidence,
      missing: state.missing,
      first_sold_on: state.firstSoldOn,
    })),
  );
}

/** Judges every product at the end of day `asOf` and keeps the outcome, in place of an earlier one for that day. */
export async function judgeUnsold(
  ctx: Ctx,
  { asOf }: { asOf: string },
): Promise<Result<{ products: number }, 'not-allowed' | 'period-wrong'>> {
  if (!can(ctx.actor, 'sales.report', { pemda: ctx.pemda })) return err('not-allowed');
  if (!isCalendarDay(asOf)) return err('period-wrong', { field: 'asOf' });
  const { states, covered, saleRows } = await listProductStates(ctx.tx, { asOf });
  const fingerprint = await getFilesSignature(ctx.tx);
  await ctx.tx.delete(unsoldProduct).where(eq(unsoldProduct.asOf, asOf));
  await ctx.tx.execute(sql`
    insert into unsold_product (pemda_id, as_of, product_id, vendor_id, title, vendor_name, district, channels, state,
      coverage_bp, purchasable_days, reason, evidence, missing, first_sold_on)
    select ${ctx.pemda}, ${asOf}::date, product_id, vendor_id, title, vendor_name, district, channels, state,
      coverage_bp, purchasable_days, reason, evidence, missing, first_sold_on
    from jsonb_to_recordset(${asJson(states)}::jsonb) as row (product_id uuid, vendor_id uuid, title text,
      vendor_name text, district text, channels text[], state text, coverage_bp integer, purchasable_days integer,
      reason text, evidence text[], missing text[], first_sold_on date)
    order by product_id`);
  const snapshot = {
    fingerprint,
    rulesVersion: neverSoldRules.version,
    products: states.length,
    vendors: new Set(states.map(state => state.vendorId)).size,
    saleRows,
    coverage: Object.fromEntries(
      [...covered].map(([channel, spans]) => [
        channel,
        spans.map(span => [span.from, span.until] as [number, number]),
      ]),
    ),
    judgedAt: ctx.clock.now(),
  };
  await ctx.tx
    .insert(unsoldSnapshot)
    .values({ pemdaId: ctx.pemda, asOf, ...snapshot })
    .onConflictDoUpdate({ target: [unsoldSnapshot.pemdaId, unsoldSnapshot.asOf], set: snapshot });
  const confirmed = states.filter(state => state.state === 'NEVER_SOLD_CONFIRMED').length;
  ctx.record(salesEvents['unsold-judged'](asOf, { fingerprint, products: states.length, confirmed }));
  return ok({ products: states.length });
}

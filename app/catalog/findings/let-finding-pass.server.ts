import { and, eq } from 'drizzle-orm';
import { findingWaiver } from '#db/schema/catalog/quality.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { addDays, isCalendarDay, wibDay } from '~/reference/calendar-day.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { CatalogCode } from '../codes.ts';
import { catalogEvents } from '../events.ts';
import { findQuality, type StoredQuality } from '../products/read-product.server.ts';
import { ALL_CHECKS } from '../quality/all-checks.ts';
import { LONGEST_PASS_DAYS, OFFICE_REASONS } from '../quality/waiver.ts';
import { checkProduct } from './check-product.server.ts';
import { writeWaiver } from './write-waiver.server.ts';

export interface Passing {
  productId: string;
  check: string;
  code: string;
  /** One of OFFICE_REASONS: what was done to be sure. */
  reason: string;
  /** The last day on which it holds, YYYY-MM-DD. */
  untilOn: string;
}

/**
 * The office lets a finding pass: it saw the goods, the label, the paper, or the check is wrong here. Also what stops a
 * listing, but not what the law demands: nobody can let that pass. Only the evidence as it stands is accepted.
 */
export async function letFindingPass(ctx: Ctx, input: Passing): Promise<Result<null, CatalogCode>> {
  const { productId, check, code, untilOn } = input;
  if (!can(ctx.actor, 'finding.accept', { pemda: ctx.pemda })) return err('not-allowed');
  const reason = OFFICE_REASONS.find(known => known === input.reason);
  if (!reason) return err('reason-unknown', { field: 'reason' });
  const today = wibDay(ctx.clock.now());
  if (!isCalendarDay(untilOn) || untilOn < today || untilOn > addDays(today, LONGEST_PASS_DAYS))
    return err('until-out-of-range', { field: 'untilOn', data: { days: LONGEST_PASS_DAYS } });
  const quality = await findQuality(ctx.tx, productId);
  if (!quality) return err('product-missing');
  const found = [...quality.findings, ...quality.accepted].filter(
    finding => finding.check === check && finding.code === code,
  );
  if (found.length === 0) return err('finding-missing');
  if (isDemandedByLaw(quality, { check, code })) return err('finding-must-be-repaired');
  const evidence = [...new Set(found.map(finding => sha256(finding.evidence)))];
  await writeWaiver(ctx, { productId, check, code, as: 'office', reason, untilOn, evidence });
  return ok(null);
}

/** Whether a legal check stops it, on whichever channel. */
function isDemandedByLaw(
  { findings, stops }: StoredQuality,
  { check, code }: { check: string; code: string },
): boolean {
  const legal = ALL_CHECKS.some(({ meta }) => meta.id === check && meta.group === 'legal');
  const held = Object.values(stops).some(codes => codes.includes(code));
  return legal && (held || findings.some(finding => finding.code === code && finding.severity === 'stop'));
}

/** The office takes back what was accepted, by itself or by the owner: from now on it counts again. */
export async function endAcceptance(
  ctx: Ctx,
  { productId, check, code }: Pick<Passing, 'productId' | 'check' | 'code'>,
): Promise<Result<null, CatalogCode>> {
  if (!can(ctx.actor, 'finding.accept', { pemda: ctx.pemda })) return err('not-allowed');
  const gone = await ctx.tx
    .delete(findingWaiver)
    .where(
      and(
        eq(findingWaiver.productId, productId),
        eq(findingWaiver.check, check),
        eq(findingWaiver.code, code),
      ),
    )
    .returning();
  if (gone.length === 0) return err('finding-missing');
  await checkProduct(ctx, productId);
  ctx.record(catalogEvents['acceptance-ended'](productId, { check, code }));
  return ok(null);
}

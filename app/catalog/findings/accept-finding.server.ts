import type { Ctx } from '~/audit/command.server.ts';
import { addDays, wibDay } from '~/reference/calendar-day.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { CatalogCode } from '../codes.ts';
import { loadOwnProduct } from '../products/own-product.server.ts';
import { findQuality } from '../products/read-product.server.ts';
import { OWNER_REASONS } from '../quality/waiver.ts';
import { writeWaiver } from './write-waiver.server.ts';

/** An acceptance is asked again after half a year: prices and photos age. */
const HOLDS_DAYS = 180;

/** The owner keeps something as it is, with a reason. Only what lowers the score: a stop must be repaired. */
export async function acceptFinding(
  ctx: Ctx,
  input: { productId: string; check: string; code: string; reason: string },
): Promise<Result<null, CatalogCode>> {
  const { productId, check, code } = input;
  const own = await loadOwnProduct(ctx, productId);
  if (!own.ok) return own;
  const reason = OWNER_REASONS.find(known => known === input.reason);
  if (!reason) return err('reason-unknown', { field: 'reason' });
  const quality = await findQuality(ctx.tx, productId);
  const finding = quality?.findings.find(found => found.check === check && found.code === code);
  if (!finding) return err('finding-missing');
  const holds = Object.values(quality?.stops ?? {}).some(codes => codes.includes(code));
  if (finding.severity === 'stop' || holds) return err('finding-must-be-repaired');
  const untilOn = addDays(wibDay(ctx.clock.now()), HOLDS_DAYS);
  await writeWaiver(ctx, { productId, check, code, as: 'owner', reason, untilOn });
  return ok(null);
}

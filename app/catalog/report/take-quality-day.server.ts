import { eq } from 'drizzle-orm';
import { qualityDay } from '#db/schema/catalog/quality.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { CatalogCode } from '../codes.ts';
import { catalogEvents } from '../events.ts';
import { listQualityCells } from './list-quality-cells.server.ts';
import { sumAll } from './quality-cell.ts';

/** Keeps today's quality, so that there is a curve. Taken twice on a day, the later one stays. */
export async function takeQualityDay(
  ctx: Ctx,
  { on }: { on: string },
): Promise<Result<{ products: number }, CatalogCode>> {
  if (!can(ctx.actor, 'quality.record', { pemda: ctx.pemda })) return err('not-allowed');
  const cells = await listQualityCells(ctx.tx);
  await ctx.tx.delete(qualityDay).where(eq(qualityDay.on, on));
  const rows = cells.map(cell => ({ pemdaId: ctx.pemda, on, ...cell }));
  if (rows.length > 0) await ctx.tx.insert(qualityDay).values(rows);
  const { products } = sumAll(cells);
  ctx.record(catalogEvents['quality-day-taken'](on, { products }));
  return ok({ products });
}

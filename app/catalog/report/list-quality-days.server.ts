import { desc, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { qualityDay } from '#db/schema/catalog/quality.ts';

export interface QualityPoint {
  /** YYYY-MM-DD. */
  on: string;
  products: number;
  mayGoOut: number;
  scoreSum: number;
}

/** The last day kept of each of the last `months` months, oldest first: a curve that a year fits into. */
export async function listQualityDays(tx: Tx, months: number): Promise<QualityPoint[]> {
  const days = tx
    .select({
      on: qualityDay.on,
      products: sql<number>`sum(${qualityDay.products})::integer`.as('products'),
      mayGoOut: sql<number>`sum(${qualityDay.mayGoOut})::integer`.as('may_go_out'),
      scoreSum: sql<number>`sum(${qualityDay.scoreSum})::integer`.as('score_sum'),
    })
    .from(qualityDay)
    .groupBy(qualityDay.on)
    .as('days');
  const month = sql`date_trunc('month', ${days.on})`;
  const points = await tx
    .selectDistinctOn([month], {
      on: days.on,
      products: days.products,
      mayGoOut: days.mayGoOut,
      scoreSum: days.scoreSum,
    })
    .from(days)
    .orderBy(desc(month), desc(days.on))
    .limit(months);
  return points.reverse();
}

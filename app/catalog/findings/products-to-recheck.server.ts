import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import type { RunReason } from './check-run.ts';

/** Which products: judged under other rules or never, or with a day that has come. */
export interface Recheck {
  why: RunReason;
  ruleSet: string;
  /** YYYY-MM-DD in western Indonesia. */
  today: string;
}

const concerned = ({ why, ruleSet, today }: Recheck): SQL =>
  why === 'rules' ? sql`r.rule_set is distinct from ${ruleSet}` : sql`r.due_on <= ${today}`;

const from = sql`from product p left join quality_result r on r.pemda_id = p.pemda_id and r.product_id = p.id`;

export async function countProductsToRecheck(tx: Tx, recheck: Recheck): Promise<number> {
  const [row] = await tx.execute<{ n: number }>(
    sql`select count(*)::int n ${from} where ${concerned(recheck)}`,
  );
  return row?.n ?? 0;
}

/** The next of them in the order of their ids, held against changes until the transaction ends. */
export async function lockProductsToRecheck(
  tx: Tx,
  recheck: Recheck,
  { after, limit }: { after: string | null; limit: number },
): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select p.id ${from}
    where ${concerned(recheck)} ${after ? sql`and p.id > ${after}` : sql``}
    order by p.id limit ${limit} for no key update of p`);
  return rows.map(({ id }) => id);
}

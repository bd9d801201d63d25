import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { listLooseOrders } from './list-loose-orders.server.ts';
import { addOrders, type YearTotal } from './sum-orders.ts';
import { toldOrders } from './told-orders.server.ts';

/**
 * Orders sold up to and including day `asOf`, by year of the order and channel; an order that several sources tell of
 * counts once and each of them is named. Orders that could not be reconciled are left out (listUnreconciled).
 */
export async function listTotals(tx: Tx, { asOf }: { asOf: string }): Promise<YearTotal[]> {
  const rows = await tx.execute<{
    year: number;
    channel: string;
    packages: number;
    value: string;
    source: string[];
  }>(sql`
    with told as (${toldOrders()}), one as (
      select extract(year from ordered_on)::integer as year, channel_id, total_rupiah, sources
      from told where state = 'sale' and ordered_on <= ${asOf}::date
    ), named as (
      select year, channel_id, array_agg(distinct source order by source) as source
      from (select distinct year, channel_id, sources from one) groups, unnest(sources) as source
      group by year, channel_id
    )
    select year, channel_id as channel, count(*)::integer as packages, sum(total_rupiah)::text as value, named.source
    from one join named using (year, channel_id)
    group by year, channel_id, named.source
    order by year, channel_id collate "C"`);
  const numbered = rows.map(row => ({
    year: row.year,
    channel: row.channel,
    packages: row.packages,
    valueRupiah: Number(row.value),
    source: row.source,
  }));
  const { replaced, orders } = await listLooseOrders(tx);
  if (orders.length === 0 && replaced.length === 0) return numbered;
  return addOrders(addOrders(numbered, orders, asOf), replaced, asOf, -1);
}

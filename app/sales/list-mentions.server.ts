import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import type { Mention } from './match-product.ts';
import { toldOrders } from './told-orders.server.ts';

/** A good that rows of sales name, with how often and whether the sale is finished. */
export interface MentionCount extends Mention {
  vendorCode: string | null;
  /** False: under way, or one source says sold and the deciding one does not. */
  finished: boolean;
  rows: number;
  /** Some of the rows, newest first, as source:key. */
  ids: string[];
}

/**
 * Goods named by rows up to and including day `asOf`. A line that was cancelled counts for nothing, unless the order as a
 * whole is said to be sold and no other line of that source was. A line without a day counts: it may have been before.
 */
export async function listMentions(tx: Tx, asOf: string): Promise<MentionCount[]> {
  const rows = await tx.execute<
    Record<string, string | null> & { finished: boolean; rows: number; ids: string[] }
  >(sql`
    with told as (${toldOrders()}), item_row as (
      select source, row_key, channel_id, order_id, ordered_on, merchant_key, vendor_code, state, items,
        max(case state when 'sale' then 2 when 'pending' then 1 else 0 end)
          over (partition by channel_id, coalesce(order_id, row_key), source) as most
      from sales_row where items is not null
    ), judged as (
      select r.*, coalesce(t.ordered_on, r.ordered_on) as day,
        case
          when t.order_key is null then case r.state when 'sale' then 2 when 'pending' then 1 else 0 end
          when r.state = 'none' then case when t.state = 'sale' and r.most = 0 then 1 else 0 end
          when t.state = 'sale' then 2
          when t.state = 'pending' or t.contradicted then 1
          else 0
        end as weight
      from item_row r left join told t on t.channel_id = r.channel_id and t.order_key = r.order_id
    )
    select channel_id, merchant_key, vendor_code, lower(item ->> 'externalId') as external_id,
      item ->> 'titleKey' as title_key, min(item ->> 'title') as title, weight = 2 as finished, count(*)::integer as rows,
      (array_agg(source || ':' || row_key order by day desc nulls last, row_key))[1:3] as ids
    from judged cross join lateral jsonb_array_elements(items) as item
    where weight > 0 and (day is null or day <= ${asOf}::date)
    group by channel_id, merchant_key, vendor_code, lower(item ->> 'externalId'), item ->> 'titleKey', weight`);
  return rows.map(row => ({
    channel: row.channel_id!,
    merchantKey: row.merchant_key ?? null,
    vendorCode: row.vendor_code ?? null,
    externalId: row.external_id ?? null,
    title: row.title ?? null,
    titleKey: row.title_key ?? null,
    finished: row.finished,
    rows: row.rows,
    ids: row.ids,
  }));
}

import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import type { Mention } from './match-product.ts';

/** A good that rows of sales name, with how often and whether the sale is finished. */
export interface MentionCount extends Mention {
  vendorCode: string | null;
  /** False: under way, or one source says sold and the deciding one does not. */
  finished: boolean;
  /** Earliest day of the rows; null where none has a day. */
  firstOn: string | null;
  rows: number;
  /** Some of the rows, newest first, as source:key. */
  ids: string[];
}

/**
 * Goods named by rows up to and including day `asOf`. One pass over the rows with windows, no join: right after an import the
 * planner knows nothing of them, and a join would be planned as if there were one. A line that was cancelled counts for nothing, unless the order as a
 * whole is said to be sold and no other line of that source was. A line without a day counts: it may have been before.
 */
export async function listMentions(tx: Tx, asOf: string): Promise<MentionCount[]> {
  const rows = await tx.execute<
    Record<string, string | null> & { finished: boolean; rows: number; ids: string[] }
  >(sql`
    with witness as (
      select source, row_key, channel_id, ordered_on, merchant_key, vendor_code, items,
        coalesce(order_id, source || ':' || row_key) as order_key,
        case state when 'sale' then 2 when 'pending' then 1 else 0 end as own,
        case when source = 'bela' then 0 when source like 'ekatalog%' then 1 else 2 end as rank
      from sales_row
    ), told as (
      select *, max(own) over (partition by channel_id, order_key, source) as said from witness
    ), heard as (
      select *, max(said) over (partition by channel_id, order_key) as loudest,
        first_value(said) over (partition by channel_id, order_key order by rank, source collate "C") as decided,
        min(ordered_on) over (partition by channel_id, order_key) as first_on
      from told
    ), judged as (
      select *, coalesce(ordered_on, first_on) as day,
        case
          when own = 0 then case when decided = 2 and said = 0 then 1 else 0 end
          when decided = 2 then 2
          when decided = 1 or loudest = 2 then 1
          else 0
        end as weight
      from heard where items is not null
    )
    select channel_id, merchant_key, vendor_code, lower(item ->> 'externalId') as external_id,
      item ->> 'titleKey' as title_key, min(item ->> 'title') as title, weight = 2 as finished, min(day)::text as first_on,
      count(*)::integer as rows,
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
    firstOn: row.first_on ?? null,
    rows: row.rows,
    ids: row.ids,
  }));
}

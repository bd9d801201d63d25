import { type SQL, sql } from 'drizzle-orm';

/**
 * The orders that carry a number, one row each, joined by channel and number from every source that tells of them: the SQL
 * form of joinNumbered, which the tests hold against it. Columns: channel_id, order_key, ordered_on, merchant_key,
 * total_rupiah, state, contradicted, resolved, sources.
 */
export function toldOrders(): SQL {
  return sql`
    with line as (
      select channel_id, order_id, source, ordered_on, merchant_key, total_rupiah, items is not null as names,
        case state when 'sale' then 2 when 'pending' then 1 else 0 end as weight,
        case when source = 'bela' then 0 when source like 'ekatalog%' then 1 else 2 end as rank
      from sales_row where order_id is not null
    ), heaviest as (
      select *, max(weight) over (partition by channel_id, order_id, source) as most from line
    ), told as (
      select channel_id, order_id, source, rank, most, min(ordered_on) as ordered_on,
        min(merchant_key collate "C") as merchant_key,
        sum(total_rupiah) filter (where weight = most or most = 0) as total_rupiah, bool_or(names) as names
      from heaviest group by channel_id, order_id, source, rank, most
    )
    select channel_id, order_id as order_key,
      (array_agg(ordered_on order by rank, source collate "C") filter (where ordered_on is not null))[1] as ordered_on,
      (array_agg(merchant_key order by rank, source collate "C") filter (where merchant_key is not null))[1]
        as merchant_key,
      (array_agg(total_rupiah order by rank, source collate "C"))[1]::bigint as total_rupiah,
      case (array_agg(most order by rank, source collate "C"))[1] when 2 then 'sale' when 1 then 'pending' else 'none' end
        as state,
      (array_agg(most order by rank, source collate "C"))[1] < 2 and max(most) = 2 as contradicted,
      bool_or(names) as resolved,
      array_agg(source order by rank, source collate "C") as sources
    from told group by channel_id, order_id`;
}

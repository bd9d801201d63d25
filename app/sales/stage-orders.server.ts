import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import type { Rejection } from './import-report.ts';
import type { SalesSource } from './sales-source.ts';

/** What a staged file turned into. */
export interface Written {
  written: number;
  contradictions: Rejection[];
  firstOn: string | null;
  lastOn: string | null;
}

export async function createOrderStaging(tx: Tx): Promise<void> {
  await tx.execute(sql`
    create temporary table staged_order (
      row_number integer, row_key text, row_hash text, channel_id text, order_id text, ordered_on date, merchant text,
      merchant_key text, vendor_code text, total_rupiah bigint, status text, state text, buyer_code text, buyer text,
      items jsonb
    ) on commit drop`);
}

/**
 * Moves the staged rows into sales_row, ordered by key, writing only what is new or changed. Equal rows are one row.
 * Rows that claim one key with different content: an order file contradicts itself, and the first stays; lines of one
 * order, and orders without number, are several, numbered as they come.
 */
export async function writeOrders(
  tx: Tx,
  pemda: string,
  source: SalesSource,
  fileId: string,
): Promise<Written> {
  const oneRowPerOrder = !source.startsWith('marketplace-');
  await tx.execute(sql`
    create temporary table kept_order on commit drop as
    select *, row_number() over (partition by row_key order by row_number)::integer as nth
    from (select distinct on (row_key, row_hash) * from staged_order order by row_key, row_hash, row_number) one`);
  await tx.execute(sql`analyze kept_order`);
  const stays = sql`(nth = 1 or not (${oneRowPerOrder}::boolean and order_id is not null))`;
  const contradictions = await tx.execute<{ row: number }>(
    sql`select row_number as row from kept_order where not ${stays} order by row_number limit 10000`,
  );
  const done = await tx.execute(sql`
    insert into sales_row (pemda_id, source, row_key, row_hash, file_id, row_number, channel_id, order_id, ordered_on,
      merchant, merchant_key, vendor_code, total_rupiah, status, state, buyer_code, buyer, items)
    select ${pemda}, ${source}, case when nth = 1 then row_key else row_key || '|' || nth end, row_hash, ${fileId}::uuid,
      row_number, channel_id, order_id, ordered_on, merchant, merchant_key, vendor_code, total_rupiah, status, state,
      buyer_code, buyer, items
    from kept_order where ${stays}
    order by row_key, nth
    on conflict (pemda_id, source, row_key) do update set
      row_hash = excluded.row_hash, file_id = excluded.file_id, row_number = excluded.row_number,
      channel_id = excluded.channel_id, order_id = excluded.order_id, ordered_on = excluded.ordered_on,
      merchant = excluded.merchant, merchant_key = excluded.merchant_key, vendor_code = excluded.vendor_code,
      total_rupiah = excluded.total_rupiah, status = excluded.status, state = excluded.state,
      buyer_code = excluded.buyer_code, buyer = excluded.buyer, items = excluded.items
    where sales_row.row_hash <> excluded.row_hash`);
  const [days] = await tx.execute<{ first: string | null; last: string | null }>(
    sql`select min(ordered_on)::text as first, max(ordered_on)::text as last from staged_order`,
  );
  return {
    written: done.count,
    contradictions: contradictions.map(({ row }) => ({ row, code: 'order-contradicts-itself' as const })),
    firstOn: days?.first ?? null,
    lastOn: days?.last ?? null,
  };
}

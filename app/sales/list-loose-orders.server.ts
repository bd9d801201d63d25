import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { listFilePeriods } from './list-file-periods.server.ts';
import type { OrderWitness, SalesOrder } from './order-witness.ts';
import { dayNumber } from './read-day.ts';
import { placeLoose, type Unreconciled } from './reconcile-orders.ts';
import { channelOfSource, type SalesSource } from './sales-source.ts';
import { toldOrders } from './told-orders.server.ts';

interface OrderRow extends Record<string, unknown> {
  channel_id: string;
  order_key: string;
  ordered_on: string | null;
  merchant_key: string | null;
  total_rupiah: string;
  state: SalesOrder['state'];
  contradicted: boolean;
  resolved: boolean;
  sources: SalesSource[];
}

export interface LoosePlacement {
  /** Numbered orders that a loose one may join, before: to be taken out of what is counted by number. */
  replaced: SalesOrder[];
  /** The same and the loose ones, after. */
  orders: SalesOrder[];
  unreconciled: Unreconciled[];
}

const empty: LoosePlacement = { replaced: [], orders: [], unreconciled: [] };

async function listLooseWitnesses(tx: Tx): Promise<OrderWitness[]> {
  const rows = await tx.execute<Record<string, string | null> & { names: boolean }>(sql`
    select source, row_key, channel_id, ordered_on::text as ordered_on, merchant_key, total_rupiah::text as total, state,
      items is not null as names
    from sales_row where order_id is null order by source, row_key`);
  return rows.map(row => ({
    source: row.source as SalesSource,
    key: row.row_key!,
    channel: row.channel_id!,
    orderId: null,
    orderedOn: row.ordered_on ?? null,
    merchantKey: row.merchant_key ?? null,
    totalRupiah: Number(row.total),
    state: row.state as OrderWitness['state'],
    namesProducts: row.names,
  }));
}

function asOrder(row: OrderRow): SalesOrder {
  return {
    channel: row.channel_id,
    key: row.order_key,
    orderedOn: row.ordered_on,
    merchantKey: row.merchant_key,
    totalRupiah: Number(row.total_rupiah),
    state: row.state,
    contradicted: row.contradicted,
    resolved: row.resolved,
    sources: row.sources,
    joinedBy: row.sources.length > 1 ? 'order-id' : 'single',
  };
}

/** Places the orders without a number (few, as a rule) beside the numbered ones that look the same. */
export async function listLooseOrders(tx: Tx): Promise<LoosePlacement> {
  const loose = await listLooseWitnesses(tx);
  if (loose.length === 0) return empty;
  const alike = await tx.execute<OrderRow>(sql`
    select told.channel_id, told.order_key, told.ordered_on::text as ordered_on, told.merchant_key,
      told.total_rupiah::text as total_rupiah, told.state, told.contradicted, told.resolved, told.sources
    from (${toldOrders()}) told
    where (told.channel_id, told.merchant_key, told.ordered_on, told.total_rupiah) in
      (select channel_id, merchant_key, ordered_on, total_rupiah from sales_row where order_id is null)
    order by told.channel_id, told.order_key collate "C"`);
  const periods = await listFilePeriods(tx);
  const replaced = alike.map(asOrder);
  const placed = placeLoose(replaced, loose, (channel, day, source) =>
    periods.some(
      file =>
        file.source !== source &&
        (channelOfSource(file.source) ?? channel) === channel &&
        file.from <= dayNumber(day) &&
        dayNumber(day) <= file.until,
    ),
  );
  return { replaced, ...placed };
}

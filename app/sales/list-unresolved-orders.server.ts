import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { listLooseOrders } from './list-loose-orders.server.ts';
import { toldOrders } from './told-orders.server.ts';
import type { UnresolvedOrder } from './weigh-merchant-orders.ts';

export interface UnresolvedOrders {
  /** By merchant key. */
  byMerchant: Map<string, UnresolvedOrder[]>;
  /** Orders that name nobody: months "YYYY-MM" per channel in which any product may have been sold. */
  anonymousMonths: Map<string, Set<string>>;
}

/** Sold or pending orders up to `asOf` of which no source names the goods. */
export async function listUnresolvedOrders(tx: Tx, asOf: string): Promise<UnresolvedOrders> {
  const rows = await tx.execute<{
    channel: string;
    merchant: string | null;
    day: string;
    orders: number;
    id: string;
  }>(sql`
    select channel_id as channel, merchant_key as merchant, ordered_on::text as day, count(*)::integer as orders,
      min(sources[1] || ':' || channel_id || '|' || order_key) as id
    from (${toldOrders()}) told
    where not resolved and (state <> 'none' or contradicted) and ordered_on <= ${asOf}::date
    group by channel_id, merchant_key, ordered_on order by ordered_on`);
  const { orders, unreconciled } = await listLooseOrders(tx);
  const loose = [
    ...orders.filter(order => order.key.includes(':')),
    ...unreconciled.map(({ witness }) => ({
      ...witness,
      resolved: witness.namesProducts,
      key: `${witness.source}:${witness.key}`,
    })),
  ].filter(order => !order.resolved && order.state !== 'none' && order.orderedOn && order.orderedOn <= asOf);
  const all = [
    ...rows,
    ...loose.map(order => ({
      channel: order.channel,
      merchant: order.merchantKey,
      day: order.orderedOn!,
      orders: 1,
      id: order.key,
    })),
  ];
  const byMerchant = new Map<string, UnresolvedOrder[]>();
  const anonymousMonths = new Map<string, Set<string>>();
  for (const { channel, merchant, day, orders: count, id } of all) {
    if (merchant) {
      const own = byMerchant.get(merchant) ?? [];
      own.push({ channel, orderedOn: day, orders: count, id });
      byMerchant.set(merchant, own);
    } else anonymousMonths.set(channel, (anonymousMonths.get(channel) ?? new Set()).add(day.slice(0, 7)));
  }
  return { byMerchant, anonymousMonths };
}

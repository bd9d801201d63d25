import type { SalesOrder } from './order-witness.ts';

/** Orders and their value of one year on one channel, and who told of them. */
export interface YearTotal {
  year: number;
  channel: string;
  packages: number;
  valueRupiah: number;
  source: string[];
}

type Counted = Pick<SalesOrder, 'channel' | 'orderedOn' | 'totalRupiah' | 'state' | 'sources'>;

function counts(order: Counted, asOf: string): boolean {
  return order.state === 'sale' && order.orderedOn !== null && order.orderedOn <= asOf;
}

/** Adds orders to totals, or with `sign` −1 takes them away; rows come sorted by year and channel, empty ones gone. */
export function addOrders(
  totals: readonly YearTotal[],
  orders: readonly Counted[],
  asOf: string,
  sign: 1 | -1 = 1,
): YearTotal[] {
  const byKey = new Map(totals.map(total => [`${total.year}|${total.channel}`, { ...total }]));
  for (const order of orders.filter(one => counts(one, asOf))) {
    const year = Number(order.orderedOn!.slice(0, 4));
    const key = `${year}|${order.channel}`;
    const total = byKey.get(key) ?? { year, channel: order.channel, packages: 0, valueRupiah: 0, source: [] };
    byKey.set(key, {
      ...total,
      packages: total.packages + sign,
      valueRupiah: total.valueRupiah + sign * order.totalRupiah,
      source: sign === 1 ? [...new Set([...total.source, ...order.sources])].sort() : total.source,
    });
  }
  return [...byKey.values()]
    .filter(total => total.packages > 0)
    .sort((a, b) => a.year - b.year || (a.channel < b.channel ? -1 : 1));
}

import type { UnreconciledCode } from './codes.ts';
import { joinNumbered } from './join-numbered.ts';
import { type OrderWitness, type SalesOrder, sourceRank } from './order-witness.ts';
import type { SaleState } from './sale-status.ts';

export interface Unreconciled {
  witness: OrderWitness;
  code: UnreconciledCode;
}

/** Whether a source other than `source` has a file for that channel and day, so that the same order could stand there. */
export type CoveredElsewhere = (channel: string, day: string, source: string) => boolean;

const looseKey = (witness: OrderWitness) => `${witness.source}:${witness.key}`;
const fingerprint = (of: {
  channel: string;
  merchantKey: string | null;
  orderedOn: string | null;
  totalRupiah: number;
}) => `${of.channel}|${of.merchantKey}|${of.orderedOn}|${of.totalRupiah}`;

function asOrder(witness: OrderWitness): SalesOrder {
  return {
    channel: witness.channel,
    key: looseKey(witness),
    orderedOn: witness.orderedOn,
    merchantKey: witness.merchantKey,
    totalRupiah: witness.totalRupiah,
    state: witness.state,
    contradicted: false,
    resolved: witness.namesProducts,
    sources: [witness.source],
    joinedBy: 'single',
  };
}

/** The joined order keeps the number where one side has it; the higher source decides its state. */
function join(orders: SalesOrder[]): SalesOrder {
  const ranked = [...orders].sort((a, b) => sourceRank(a.sources[0]!) - sourceRank(b.sources[0]!));
  const named = orders.find(order => order.joinedBy !== 'single' || !order.key.includes(':')) ?? ranked[0]!;
  const states: SaleState[] = orders.map(order => order.state);
  const decisive = ranked[0]!;
  return {
    ...decisive,
    key: named.key,
    contradicted:
      orders.some(order => order.contradicted) || (decisive.state !== 'sale' && states.includes('sale')),
    resolved: orders.some(order => order.resolved),
    sources: [...new Set(ranked.flatMap(order => order.sources))],
    joinedBy: 'merchant-date-total',
  };
}

/**
 * Places orders without a number beside the numbered ones. Same channel, merchant, day and total: one order if no source
 * has it twice; several candidates: listed, not added. No candidate: added only where no other source has a file for that
 * day, else listed, for it may be an order of that file spelt otherwise.
 */
export function placeLoose(
  numbered: readonly SalesOrder[],
  loose: readonly OrderWitness[],
  coveredElsewhere: CoveredElsewhere,
): { orders: SalesOrder[]; unreconciled: Unreconciled[] } {
  const groups = new Map<string, { orders: SalesOrder[]; loose: OrderWitness[] }>();
  const orders: SalesOrder[] = [];
  const unreconciled: Unreconciled[] = [];
  const refuse = (witnesses: OrderWitness[], code: UnreconciledCode) =>
    unreconciled.push(...witnesses.map(witness => ({ witness, code })));

  for (const witness of loose) {
    if (!witness.orderedOn) refuse([witness], 'order-undated');
    else {
      const group = groups.get(fingerprint(witness)) ?? { orders: [], loose: [] };
      group.loose.push(witness);
      groups.set(fingerprint(witness), group);
    }
  }
  for (const order of numbered) {
    const group = order.merchantKey && order.orderedOn ? groups.get(fingerprint(order)) : undefined;
    if (group) group.orders.push(order);
    else orders.push(order);
  }
  for (const group of groups.values()) {
    const units = [...group.orders, ...group.loose.map(asOrder)];
    const told = units.flatMap(unit => unit.sources);
    const several = new Set(told).size > 1;
    const once = new Set(told).size === told.length && group.orders.length <= 1;
    const named = group.loose[0]?.merchantKey != null;
    if (several && once && named) {
      orders.push(join(units));
      continue;
    }
    orders.push(...group.orders);
    if (several && named) refuse(group.loose, 'several-candidates');
    else {
      const alone = group.loose.filter(one => !coveredElsewhere(one.channel, one.orderedOn!, one.source));
      orders.push(...alone.map(asOrder));
      refuse(
        group.loose.filter(one => !alone.includes(one)),
        'no-counterpart',
      );
    }
  }
  return { orders, unreconciled };
}

/**
 * One order for every real order that the witnesses tell of: joined by channel and order number, else by merchant, day and
 * total where that is unique on every side. The outcome does not depend on the order of the witnesses.
 */
export function reconcileOrders(witnesses: readonly OrderWitness[], coveredElsewhere: CoveredElsewhere) {
  const byNumber = new Map<string, OrderWitness[]>();
  const loose: OrderWitness[] = [];
  for (const witness of witnesses) {
    if (!witness.orderId) loose.push(witness);
    else {
      const key = `${witness.channel}|${witness.orderId}`;
      byNumber.set(key, [...(byNumber.get(key) ?? []), witness]);
    }
  }
  const joined = [...byNumber.values()].map(group =>
    joinNumbered(group[0]!.channel, group[0]!.orderId!, group),
  );
  const placed = placeLoose(joined, loose, coveredElsewhere);
  const undated = placed.orders.filter(order => !order.orderedOn);
  return {
    orders: placed.orders.filter(order => order.orderedOn),
    undated,
    unreconciled: placed.unreconciled,
  };
}

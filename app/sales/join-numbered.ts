import { type OrderWitness, type SalesOrder, sourceRank } from './order-witness.ts';
import type { SaleState } from './sale-status.ts';

const weight: Record<SaleState, number> = { sale: 2, pending: 1, none: 0 };

/** What one source says of one order: lines that did not sell do not add to the value of those that did. */
function testimony(lines: OrderWitness[]) {
  const state = lines.reduce<SaleState>(
    (best, line) => (weight[line.state] > weight[best] ? line.state : best),
    'none',
  );
  const counted = state === 'none' ? lines : lines.filter(line => line.state === state);
  const days = lines.flatMap(line => (line.orderedOn ? [line.orderedOn] : [])).sort();
  const merchants = lines.flatMap(line => (line.merchantKey ? [line.merchantKey] : [])).sort();
  return {
    state,
    totalRupiah: counted.reduce((sum, line) => sum + line.totalRupiah, 0),
    orderedOn: days[0] ?? null,
    merchantKey: merchants[0] ?? null,
    namesProducts: lines.some(line => line.namesProducts),
  };
}

/**
 * Makes one order of all witnesses that carry its number on its channel. Value, state, day and merchant come from the
 * highest source that has them (Bela, then e-Katalog, then the shop's export); every source is named.
 */
export function joinNumbered(
  channel: string,
  orderId: string,
  witnesses: readonly OrderWitness[],
): SalesOrder {
  const sources = [...new Set(witnesses.map(witness => witness.source))].sort(
    (a, b) => sourceRank(a) - sourceRank(b) || (a < b ? -1 : 1),
  );
  const told = sources.map(source => testimony(witnesses.filter(witness => witness.source === source)));
  const decisive = told[0]!;
  return {
    channel,
    key: orderId,
    orderedOn: told.find(one => one.orderedOn)?.orderedOn ?? null,
    merchantKey: told.find(one => one.merchantKey)?.merchantKey ?? null,
    totalRupiah: decisive.totalRupiah,
    state: decisive.state,
    contradicted: decisive.state !== 'sale' && told.some(one => one.state === 'sale'),
    resolved: told.some(one => one.namesProducts),
    sources,
    joinedBy: sources.length > 1 ? 'order-id' : 'single',
  };
}

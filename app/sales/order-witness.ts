import type { SaleState } from './sale-status.ts';
import type { SalesSource } from './sales-source.ts';

/** What one row of one source says of an order. A marketplace row is a line: the order is the sum of its lines. */
export interface OrderWitness {
  source: SalesSource;
  key: string;
  channel: string;
  orderId: string | null;
  orderedOn: string | null;
  merchantKey: string | null;
  totalRupiah: number;
  state: SaleState;
  namesProducts: boolean;
}

/** One real order, whoever told of it. */
export interface SalesOrder {
  channel: string;
  key: string;
  orderedOn: string | null;
  merchantKey: string | null;
  totalRupiah: number;
  state: SaleState;
  /** A witness says "sold" where the deciding one does not: enough to forbid "never sold". */
  contradicted: boolean;
  /** Some witness names the products. */
  resolved: boolean;
  sources: SalesSource[];
  joinedBy: 'order-id' | 'merchant-date-total' | 'single';
}

/** The official realisation record decides before the catalogue, the catalogue before a shop's own export. */
export function sourceRank(source: SalesSource): number {
  if (source === 'bela') return 0;
  return source.startsWith('ekatalog') ? 1 : 2;
}

import type { Result } from '~/reference/result.ts';
import type { RowCode } from './codes.ts';
import type { SaleState, StatusRule } from './sale-status.ts';

/** One row as the file has it: column names in lower snake case. */
export type RawRow = Record<string, unknown>;

export interface SalesItem {
  /** The channel's own product id; null where the row has only a name. */
  externalId: string | null;
  title: string | null;
  titleKey: string | null;
  quantity: number | null;
  amountRupiah: number | null;
}

/** What one row says of one order, without a trace of the persons who bought or approved it. */
export interface SalesRow {
  /** Names the row across files of its source; two different rows may still claim one key. */
  key: string;
  channel: string;
  orderId: string | null;
  orderedOn: string | null;
  merchant: string | null;
  merchantKey: string | null;
  vendorCode: string | null;
  totalRupiah: number;
  status: string;
  state: SaleState;
  buyerCode: string | null;
  buyer: string | null;
  items: SalesItem[];
}

/** A product of the e-Katalog list of one vendor. */
export interface KatalogProduct {
  key: string;
  externalId: string;
  title: string;
  titleKey: string;
  vendorCode: string | null;
  status: string | null;
  live: boolean;
}

export interface ParseContext {
  rule: StatusRule;
  channel: string;
}

/** How one source is read: the columns that tell it from a wrong file (any spelling of each), and its row parser. */
export interface RowParser<T> {
  required: readonly (readonly string[])[];
  parse(row: RawRow, context: ParseContext): Result<T, RowCode>;
}

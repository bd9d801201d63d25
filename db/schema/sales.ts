import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { neverSoldStates } from '../../app/sales/never-sold-state.ts';
import { saleStates } from '../../app/sales/sale-status.ts';
import type { SalesItem } from '../../app/sales/sales-row.ts';
import { salesSources } from '../../app/sales/sales-source.ts';
import { id, instant, oneOf, pemdaId, rupiah } from '../columns.ts';

/** One imported file, never its bytes: they hold personal data. The same bytes are imported once per source. */
export const salesFile = pgTable(
  'sales_file',
  {
    pemdaId: pemdaId(),
    id: id(),
    source: text('source').notNull(),
    sha256: text('sha256').notNull(),
    name: text('name').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    /** Days the file speaks for, and who says so: the staff, or the days of its orders. */
    fromOn: date('from_on', { mode: 'string' }),
    untilOn: date('until_on', { mode: 'string' }),
    periodBasis: text('period_basis').notNull(),
    statusRule: text('status_rule').notNull(),
    parserVersion: integer('parser_version').notNull(),
    rows: integer('rows').notNull(),
    accepted: integer('accepted').notNull(),
    unchanged: integer('unchanged').notNull(),
    rejected: integer('rejected').notNull(),
    /** The first 10,000 refusals: row, code, field. */
    rejections: jsonb('rejections').notNull().$type<{ row: number; code: string; field?: string }[]>(),
    importedBy: text('imported_by').notNull(),
    importedAt: instant('imported_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    uniqueIndex('sales_file_content').on(
      table.pemdaId,
      table.source,
      table.sha256,
      table.statusRule,
      table.parserVersion,
    ),
    check('sales_file_source', oneOf('source', salesSources)),
    check('sales_file_basis', oneOf('period_basis', ['given', 'order-days', 'unknown'])),
  ],
);

/** What one row of one source says of one order: a witness. Orders are joined from witnesses when they are read. */
export const salesRow = pgTable(
  'sales_row',
  {
    pemdaId: pemdaId(),
    source: text('source').notNull(),
    rowKey: text('row_key').notNull(),
    rowHash: text('row_hash').notNull(),
    fileId: id('file_id'),
    rowNumber: integer('row_number').notNull(),
    channelId: text('channel_id').notNull(),
    orderId: text('order_id'),
    orderedOn: date('ordered_on', { mode: 'string' }),
    merchant: text('merchant'),
    merchantKey: text('merchant_key'),
    vendorCode: text('vendor_code'),
    totalRupiah: rupiah('total_rupiah').notNull(),
    status: text('status').notNull(),
    state: text('state').notNull(),
    buyerCode: text('buyer_code'),
    buyer: text('buyer'),
    /** The goods that the row names; read whole, never joined. */
    items: jsonb('items').$type<SalesItem[]>(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.source, table.rowKey] }),
    index('sales_row_order').on(table.pemdaId, table.channelId, table.orderId),
    check('sales_row_state', oneOf('state', saleStates)),
    check('sales_row_source', oneOf('source', salesSources)),
    check('sales_row_total', sql`total_rupiah >= 0`),
  ],
);

/** A product of the e-Katalog v6 list of a vendor: gives the title behind a product id of an order. */
export const katalogProduct = pgTable(
  'katalog_product',
  {
    pemdaId: pemdaId(),
    externalId: text('external_id').notNull(),
    rowHash: text('row_hash').notNull(),
    fileId: id('file_id'),
    title: text('title').notNull(),
    titleKey: text('title_key').notNull(),
    vendorCode: text('vendor_code'),
    status: text('status'),
    live: boolean('live').notNull(),
  },
  table => [primaryKey({ columns: [table.pemdaId, table.externalId] })],
);

/** The state of every product on one day, as judged from the files held then. */
export const unsoldSnapshot = pgTable(
  'unsold_snapshot',
  {
    pemdaId: pemdaId(),
    asOf: date('as_of', { mode: 'string' }).notNull(),
    /** Hash of what was judged: files, products, rules. Another hash means that the snapshot is out of date. */
    fingerprint: text('fingerprint').notNull(),
    rulesVersion: text('rules_version').notNull(),
    products: integer('products').notNull(),
    vendors: integer('vendors').notNull(),
    saleRows: integer('sale_rows').notNull(),
    /** Days that files cover, by channel: pairs of first and last day number. */
    coverage: jsonb('coverage').notNull().$type<Record<string, [number, number][]>>(),
    judgedAt: instant('judged_at').notNull(),
  },
  table => [primaryKey({ columns: [table.pemdaId, table.asOf] })],
);

export const unsoldProduct = pgTable(
  'unsold_product',
  {
    pemdaId: pemdaId(),
    asOf: date('as_of', { mode: 'string' }).notNull(),
    productId: id('product_id'),
    vendorId: id('vendor_id'),
    title: text('title').notNull(),
    vendorName: text('vendor_name').notNull(),
    district: text('district'),
    channels: text('channels').array().notNull(),
    state: text('state').notNull(),
    /** Covered share of its channel-days in hundredths of a per cent, cut. */
    coverageBp: integer('coverage_bp').notNull(),
    purchasableDays: integer('purchasable_days').notNull(),
    reason: text('reason').notNull(),
    evidence: text('evidence').array().notNull(),
    missing: text('missing').array().notNull(),
    /** Day of the first finished sale that is surely of this product. */
    firstSoldOn: date('first_sold_on', { mode: 'string' }),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.asOf, table.productId] }),
    index('unsold_product_list').on(table.pemdaId, table.asOf, table.purchasableDays),
    check('unsold_product_state', oneOf('state', neverSoldStates)),
  ],
);

import { date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant, pemdaId, rupiah } from '../columns.ts';

/** One imported file. The same bytes are imported once per source. */
export const salesFile = pgTable(
  'sales_file',
  {
    pemdaId: pemdaId(),
    id: id(),
    source: text('source').notNull(),
    sha256: text('sha256').notNull(),
    name: text('name').notNull(),
    /** Days the file speaks for. */
    fromOn: date('from_on', { mode: 'string' }),
    untilOn: date('until_on', { mode: 'string' }),
    rows: integer('rows').notNull(),
    accepted: integer('accepted').notNull(),
    unchanged: integer('unchanged').notNull(),
    rejected: jsonb('rejected').notNull(),
    importedBy: text('imported_by').notNull(),
    importedAt: instant('imported_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    uniqueIndex('sales_file_content').on(table.pemdaId, table.source, table.sha256),
  ],
);

/** What one source says of one order: a witness. Orders are joined from witnesses. */
export const salesOrder = pgTable(
  'sales_order',
  {
    pemdaId: pemdaId(),
    source: text('source').notNull(),
    rowKey: text('row_key').notNull(),
    rowHash: text('row_hash').notNull(),
    fileId: id('file_id'),
    channelId: text('channel_id').notNull(),
    orderId: text('order_id'),
    orderedOn: date('ordered_on', { mode: 'string' }),
    totalRupiah: rupiah('total_rupiah').notNull(),
    merchant: text('merchant'),
    opd: text('opd'),
    counts: text('counts').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.source, table.rowKey] }),
    index('sales_order_key').on(table.pemdaId, table.channelId, table.orderId),
  ],
);

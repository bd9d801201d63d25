import { date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant, pemdaId } from '../columns.ts';

/** A frozen list: its canonical text never changes, its hash is published before any randomness is known. */
export const promotionList = pgTable(
  'promotion_list',
  {
    pemdaId: pemdaId(),
    id: id(),
    canonical: text('canonical').notNull(),
    sha256: text('sha256').notNull(),
    frozenAt: instant('frozen_at').notNull(),
    frozenBy: text('frozen_by').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    uniqueIndex('promotion_list_hash').on(table.pemdaId, table.sha256),
  ],
);

export const promotionRound = pgTable(
  'promotion_round',
  {
    pemdaId: pemdaId(),
    id: id(),
    listId: id('list_id'),
    number: integer('number').notNull(),
    status: text('status').notNull(),
    slots: integer('slots').notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    randomness: text('randomness'),
    published: jsonb('published'),
    drawnAt: instant('drawn_at'),
    publishedAt: instant('published_at'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    uniqueIndex('promotion_round_number').on(table.pemdaId, table.number),
  ],
);

/** Append-only, chained: who was shown when, with which product. */
export const promotionLedger = pgTable(
  'promotion_ledger',
  {
    pemdaId: pemdaId(),
    sequence: integer('sequence').notNull(),
    roundId: id('round_id'),
    kind: text('kind').notNull(),
    publicId: text('public_id').notNull(),
    vendorId: id('vendor_id'),
    productId: id('product_id'),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.sequence] }),
    index('promotion_ledger_vendor').on(table.pemdaId, table.vendorId),
  ],
);

import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { CURATORS, type Curator } from '~/catalog/listings/curator.ts';
import {
  LISTING_STATUSES,
  type ListingStatus,
  MOVERS,
  type Mover,
} from '~/catalog/listings/listing-status.ts';
import { id, instant, oneOf, pemdaId } from '../../columns.ts';
import { product } from './products.ts';

/** A shopping channel of the pemda: gratis-ongkir, mbiz, tisera, bebeli, e-katalog. */
export const channel = pgTable(
  'channel',
  {
    pemdaId: pemdaId(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    /** Who looks at a listing before it goes up there: nobody (the vendor puts it up), or the office. */
    curatedBy: text('curated_by').notNull().default('nobody').$type<Curator>(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    check('channel_curated_by', oneOf('curated_by', CURATORS)),
  ],
);

export const listing = pgTable(
  'listing',
  {
    pemdaId: pemdaId(),
    id: id(),
    productId: id('product_id'),
    channelId: text('channel_id').notNull(),
    status: text('status').notNull().$type<ListingStatus>(),
    statusSince: instant('status_since').notNull().defaultNow(),
    /** How many moves its log holds: who decides on what stood on a screen says which. */
    version: integer('version').notNull().default(0),
    /** The channel's own product id, where it has one. */
    externalId: text('external_id'),
    /** First day of the present stretch on the channel, null before there is one; and the first day after it. */
    listedOn: date('listed_on', { mode: 'string' }),
    delistedOn: date('delisted_on', { mode: 'string' }),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    uniqueIndex('listing_product_channel').on(table.pemdaId, table.productId, table.channelId),
    index('listing_external').on(table.pemdaId, table.channelId, table.externalId),
    check('listing_status', oneOf('status', LISTING_STATUSES)),
    check('listing_days', sql`delisted_on is null or delisted_on >= listed_on`),
    check(
      'listing_begun',
      sql`listed_on is not null or status in ('draft', 'review', 'curation', 'rejected')`,
    ),
    index('listing_status').on(table.pemdaId, table.status, table.statusSince),
    foreignKey({ columns: [table.pemdaId, table.productId], foreignColumns: [product.pemdaId, product.id] }),
    foreignKey({ columns: [table.pemdaId, table.channelId], foreignColumns: [channel.pemdaId, channel.id] }),
  ],
);

/** Every change of a listing's status, by whom and why: exposure days and the curation queue are read from it. */
export const listingMove = pgTable(
  'listing_move',
  {
    pemdaId: pemdaId(),
    id: id(),
    listingId: id('listing_id'),
    /** The n-th move of its listing, from 1: the order in which they were written. */
    seq: integer('seq').notNull(),
    from: text('from_status').notNull().$type<ListingStatus>(),
    to: text('to_status').notNull().$type<ListingStatus>(),
    /** The day from which it holds, which may lie before the day on which it was written down. */
    on: date('effective_on', { mode: 'string' }).notNull(),
    movedAt: instant('moved_at').notNull(),
    movedBy: text('moved_by').notNull(),
    mover: text('mover').notNull().$type<Mover>(),
    /** Takes back the move before it. */
    undo: boolean('undo').notNull().default(false),
    /** Codes of content/catalog/curation-reasons.json, all at once. */
    reasons: jsonb('reasons').notNull().default([]).$type<string[]>(),
    note: text('note'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    uniqueIndex('listing_move_listing').on(table.pemdaId, table.listingId, table.seq),
    check('listing_move_from', oneOf('from_status', LISTING_STATUSES)),
    check('listing_move_to', oneOf('to_status', LISTING_STATUSES)),
    check('listing_move_mover', oneOf('mover', MOVERS)),
    foreignKey({ columns: [table.pemdaId, table.listingId], foreignColumns: [listing.pemdaId, listing.id] }),
  ],
);

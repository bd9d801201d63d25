import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { LEDGER_KINDS } from '~/promotion/ledger.ts';
import { listKinds, roundStatuses } from '~/promotion/round-status.ts';
import { id, instant, oneOf, pemdaId } from '../columns.ts';

/** A frozen list: its canonical text never changes, its hash is published before any randomness is known. */
export const promotionList = pgTable(
  'promotion_list',
  {
    pemdaId: pemdaId(),
    id: id(),
    channel: text('channel').notNull(),
    kind: text('kind').notNull().$type<(typeof listKinds)[number]>(),
    canonical: text('canonical').notNull(),
    sha256: text('sha256').notNull(),
    entities: integer('entities').notNull(),
    /** Places per round while this list is drawn from; newcomers take those of the list before them. */
    slots: integer('slots').notNull(),
    /** The beacon round named at the freeze, and when it comes. */
    beaconRound: integer('beacon_round').notNull(),
    drawAt: instant('draw_at').notNull(),
    frozenAt: instant('frozen_at').notNull(),
    frozenBy: text('frozen_by').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    unique('promotion_list_hash').on(table.pemdaId, table.sha256),
    check('promotion_list_kind', oneOf('kind', listKinds)),
  ],
);

/** Which vendor hides behind a public id of one list. Never published. */
export const promotionEntry = pgTable(
  'promotion_entry',
  {
    pemdaId: pemdaId(),
    listId: id('list_id'),
    vendorId: id('vendor_id'),
    publicId: text('public_id').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.listId, table.vendorId] }),
    unique('promotion_entry_public').on(table.pemdaId, table.listId, table.publicId),
    index('promotion_entry_vendor').on(table.pemdaId, table.vendorId),
    foreignKey({
      columns: [table.pemdaId, table.listId],
      foreignColumns: [promotionList.pemdaId, promotionList.id],
    }),
  ],
);

/** One draw per list hash: the key leaves no room for a second one. */
export const promotionDraw = pgTable(
  'promotion_draw',
  {
    pemdaId: pemdaId(),
    listSha256: text('list_sha256').notNull(),
    listId: id('list_id'),
    cycle: integer('cycle').notNull(),
    randomness: text('randomness').notNull(),
    drandHex: text('drand_hex').notNull(),
    ceremonyText: text('ceremony_text').notNull(),
    drawnAt: instant('drawn_at').notNull(),
    drawnBy: text('drawn_by').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.listSha256] }),
    unique('promotion_draw_list').on(table.pemdaId, table.listId),
    foreignKey({
      columns: [table.pemdaId, table.listId],
      foreignColumns: [promotionList.pemdaId, promotionList.id],
    }),
  ],
);

export const promotionRound = pgTable(
  'promotion_round',
  {
    pemdaId: pemdaId(),
    id: id(),
    channel: text('channel').notNull(),
    number: integer('number').notNull(),
    status: text('status').notNull().$type<(typeof roundStatuses)[number]>(),
    slots: integer('slots').notNull(),
    /** How many stand in the queue that the round is taken from. */
    waiting: integer('waiting').notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    /** The document as JSON text: until publication without this round, from then on as it was published. */
    document: text('document').notNull(),
    drawnAt: instant('drawn_at').notNull(),
    drawnBy: text('drawn_by').notNull(),
    publishedAt: instant('published_at'),
    publishedBy: text('published_by'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    unique('promotion_round_number').on(table.pemdaId, table.channel, table.number),
    check('promotion_round_status', oneOf('status', roundStatuses)),
  ],
);

/** Who is shown in a round, with which product; `state` and `coverage` as they were at publication. */
export const promotionSlot = pgTable(
  'promotion_slot',
  {
    pemdaId: pemdaId(),
    roundId: id('round_id'),
    place: integer('place').notNull(),
    vendorId: id('vendor_id'),
    productId: id('product_id'),
    queuePlace: integer('queue_place').notNull(),
    state: text('state').notNull(),
    coverage: real('coverage').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.roundId, table.place] }),
    unique('promotion_slot_vendor').on(table.pemdaId, table.roundId, table.vendorId),
    index('promotion_slot_product').on(table.pemdaId, table.productId),
    foreignKey({
      columns: [table.pemdaId, table.roundId],
      foreignColumns: [promotionRound.pemdaId, promotionRound.id],
    }),
  ],
);

/** Append-only, chained: whose turn it was, when, and what became of it. */
export const promotionLedger = pgTable(
  'promotion_ledger',
  {
    pemdaId: pemdaId(),
    channel: text('channel').notNull(),
    sequence: integer('sequence').notNull(),
    roundId: id('round_id'),
    round: integer('round').notNull(),
    listSha256: text('list_sha256').notNull(),
    publicId: text('public_id').notNull(),
    productKey: text('product_key').notNull(),
    kind: text('kind').notNull().$type<(typeof LEDGER_KINDS)[number]>(),
    vendorId: id('vendor_id'),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.channel, table.sequence] }),
    index('promotion_ledger_vendor').on(table.pemdaId, table.vendorId),
    foreignKey({
      columns: [table.pemdaId, table.roundId],
      foreignColumns: [promotionRound.pemdaId, promotionRound.id],
    }),
    check('promotion_ledger_kind', oneOf('kind', LEDGER_KINDS)),
  ],
);

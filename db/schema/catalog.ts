import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { LISTING_STATUSES, type ListingStatus } from '~/catalog/listing-status.ts';
import type { ProductDocument } from '~/catalog/product-form.ts';
import type { AcceptedFinding, RankedFinding } from '~/catalog/quality/assess-listing.ts';
import type { PhotoFeatures } from '~/catalog/quality/context.ts';
import type { CheckStatus } from '~/catalog/quality/run-checks.ts';
import type { Grade } from '~/catalog/quality/score.ts';
import { WAIVER_REASONS, type WaiverReason } from '~/catalog/quality/waiver.ts';
import { id, instant, oneOf, pemdaId, rupiah } from '../columns.ts';
import { vendor } from './registration.ts';

/** A shopping channel of the pemda: gratis-ongkir, mbiz, tisera, bebeli, e-katalog. */
export const channel = pgTable(
  'channel',
  {
    pemdaId: pemdaId(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
  },
  table => [primaryKey({ columns: [table.pemdaId, table.id] })],
);

/** The good itself; a listing is this product on one channel. */
export const product = pgTable(
  'product',
  {
    pemdaId: pemdaId(),
    id: id(),
    vendorId: id('vendor_id'),
    /** The vendor that added it, while that one is merged into `vendorId`; null = `vendorId` itself. */
    originVendorId: uuid('origin_vendor_id'),
    title: text('title').notNull(),
    description: text('description').notNull().default(''),
    category: text('category').notNull(),
    unit: text('unit').notNull(),
    /** In the base unit of its kind: g, ml, piece. */
    netContent: numeric('net_content', { mode: 'number' }),
    netContentUnit: text('net_content_unit'),
    priceRupiah: rupiah('price_rupiah'),
    priceIncludesPpn: boolean('price_includes_ppn').notNull().default(false),
    priceOn: date('price_on', { mode: 'string' }),
    brand: text('brand'),
    /** Days that it keeps; food below seven needs no permit. */
    shelfLifeDays: integer('shelf_life_days'),
    documents: jsonb('documents').notNull().default([]).$type<ProductDocument[]>(),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    index('product_vendor').on(table.pemdaId, table.vendorId),
    index('product_origin').on(table.pemdaId, table.originVendorId),
    foreignKey({ columns: [table.pemdaId, table.vendorId], foreignColumns: [vendor.pemdaId, vendor.id] }),
  ],
);

export const productPhoto = pgTable(
  'product_photo',
  {
    pemdaId: pemdaId(),
    productId: id('product_id'),
    /** SHA-256 of the stored file; also its place in storage and its URL. */
    sha256: text('sha256').notNull(),
    position: integer('position').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    addedAt: instant('added_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.productId, table.sha256] }),
    index('product_photo_hash').on(table.pemdaId, table.sha256),
    foreignKey({ columns: [table.pemdaId, table.productId], foreignColumns: [product.pemdaId, product.id] }),
  ],
);

/** What the one decode of a photo yielded; shared by every product that shows the same bytes. */
export const photoFeature = pgTable(
  'photo_feature',
  {
    pemdaId: pemdaId(),
    sha256: text('sha256').notNull(),
    version: integer('version').notNull(),
    features: jsonb('features').notNull().$type<PhotoFeatures>(),
  },
  table => [primaryKey({ columns: [table.pemdaId, table.sha256] })],
);

export const listing = pgTable(
  'listing',
  {
    pemdaId: pemdaId(),
    id: id(),
    productId: id('product_id'),
    channelId: text('channel_id').notNull(),
    status: text('status').notNull().$type<ListingStatus>(),
    /** The channel's own product id, where it has one. */
    externalId: text('external_id'),
    listedOn: date('listed_on', { mode: 'string' }).notNull(),
    delistedOn: date('delisted_on', { mode: 'string' }),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    uniqueIndex('listing_product_channel').on(table.pemdaId, table.productId, table.channelId),
    index('listing_external').on(table.pemdaId, table.channelId, table.externalId),
    check('listing_status', oneOf('status', LISTING_STATUSES)),
    check('listing_days', sql`delisted_on is null or delisted_on >= listed_on`),
    foreignKey({ columns: [table.pemdaId, table.productId], foreignColumns: [product.pemdaId, product.id] }),
    foreignKey({ columns: [table.pemdaId, table.channelId], foreignColumns: [channel.pemdaId, channel.id] }),
  ],
);

/** Outcome of the checks of one product, with the rule-set version and the hash of what was judged. */
export const qualityResult = pgTable(
  'quality_result',
  {
    pemdaId: pemdaId(),
    productId: id('product_id'),
    ruleSet: text('rule_set').notNull(),
    inputHash: text('input_hash').notNull(),
    score: integer('score'),
    grade: text('grade').$type<Grade>(),
    /** Channel id → may go out. */
    mayGoOut: jsonb('may_go_out').notNull().$type<Record<string, boolean>>(),
    findings: jsonb('findings').notNull().$type<RankedFinding[]>(),
    /** Channel id → codes of the findings that stop it there. */
    stops: jsonb('stops').notNull().default({}).$type<Record<string, string[]>>(),
    accepted: jsonb('accepted').notNull().default([]).$type<AcceptedFinding[]>(),
    statuses: jsonb('statuses').notNull().default({}).$type<Record<string, CheckStatus>>(),
    checkedAt: instant('checked_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.productId] }),
    foreignKey({ columns: [table.pemdaId, table.productId], foreignColumns: [product.pemdaId, product.id] }),
  ],
);

/** A finding accepted with a reason: it counts no more until the day named. */
export const findingWaiver = pgTable(
  'finding_waiver',
  {
    pemdaId: pemdaId(),
    productId: id('product_id'),
    check: text('check_id').notNull(),
    code: text('code').notNull(),
    acceptedBy: text('accepted_by').notNull(),
    reason: text('reason').notNull().$type<WaiverReason>(),
    untilOn: date('until_on', { mode: 'string' }).notNull(),
    acceptedAt: instant('accepted_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.productId, table.check, table.code] }),
    foreignKey({ columns: [table.pemdaId, table.productId], foreignColumns: [product.pemdaId, product.id] }),
    check('finding_waiver_reason', oneOf('reason', WAIVER_REASONS)),
  ],
);

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
import {
  PRODUCT_ORIGINS,
  type PriceElsewhere,
  type PriceStep,
  type ProductOrigin,
  type ProductVariant,
} from '~/catalog/products/offer.ts';
import type { ProductDocument } from '~/catalog/products/product-draft.ts';
import type { PhotoFeatures } from '~/catalog/quality/photo/photo-features.ts';
import { id, instant, oneOf, pemdaId, rupiah } from '../../columns.ts';
import { vendor } from '../registration.ts';

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
    /** As somebody typed it: a comma or a dot may have been meant otherwise than it was read. */
    priceText: text('price_text'),
    /** Effective rate in percent (11 of ordinary goods), where the price includes PPN. */
    ppnRate: numeric('ppn_rate', { mode: 'number' }),
    priceBeforePpnRupiah: rupiah('price_before_ppn_rupiah'),
    /** Days on which the owner last said that the price, and the whole, still hold. */
    priceConfirmedOn: date('price_confirmed_on', { mode: 'string' }),
    confirmedOn: date('confirmed_on', { mode: 'string' }),
    /** What it costs at other shops, and from a quantity on. */
    elsewhere: jsonb('elsewhere').notNull().default([]).$type<PriceElsewhere[]>(),
    priceSteps: jsonb('price_steps').notNull().default([]).$type<PriceStep[]>(),
    variants: jsonb('variants').notNull().default([]).$type<ProductVariant[]>(),
    brand: text('brand'),
    /** The owner's own code for it: the key of a list's rows. */
    sku: text('sku'),
    alsoCategory: text('also_category'),
    /** Attributes of the category's profile, by their codes. */
    attributes: jsonb('attributes').notNull().default({}).$type<Record<string, string>>(),
    origin: text('origin').$type<ProductOrigin>(),
    tkdnPercent: numeric('tkdn_percent', { mode: 'number' }),
    nonHalal: boolean('non_halal').notNull().default(false),
    /** Days that it keeps; food below seven needs no permit. */
    shelfLifeDays: integer('shelf_life_days'),
    documents: jsonb('documents').notNull().default([]).$type<ProductDocument[]>(),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    index('product_vendor').on(table.pemdaId, table.vendorId),
    uniqueIndex('product_sku').on(table.pemdaId, table.vendorId, table.sku),
    index('product_category').on(table.pemdaId, table.category),
    check('product_origin', oneOf('origin', PRODUCT_ORIGINS)),
    index('product_origin_vendor').on(table.pemdaId, table.originVendorId),
    foreignKey({ columns: [table.pemdaId, table.vendorId], foreignColumns: [vendor.pemdaId, vendor.id] }),
  ],
);

/** Every price that a product has had, with the instant from which it held. */
export const productPrice = pgTable(
  'product_price',
  {
    pemdaId: pemdaId(),
    productId: id('product_id'),
    since: instant('since').notNull(),
    /** Null: the price was taken away. */
    priceRupiah: rupiah('price_rupiah'),
    includesPpn: boolean('includes_ppn').notNull(),
    ppnRate: numeric('ppn_rate', { mode: 'number' }),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.productId, table.since] }),
    foreignKey({ columns: [table.pemdaId, table.productId], foreignColumns: [product.pemdaId, product.id] }),
  ],
);

/** A reminder that a vendor was given: each once, whatever runs twice. */
export const productNotice = pgTable(
  'product_notice',
  {
    pemdaId: pemdaId(),
    vendorId: id('vendor_id'),
    /** Which paper and how many days before its end, or which month's question about old prices. */
    key: text('key').notNull(),
    toldAt: instant('told_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.vendorId, table.key] }),
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

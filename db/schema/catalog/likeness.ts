import { sql } from 'drizzle-orm';
import {
  boolean,
  customType,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core';
import { TITLE_BITS } from '~/catalog/quality/corpus/title-bits.ts';
import { id, pemdaId } from '../../columns.ts';
import { photoFeature, product } from './products.ts';

/** One index per place of an array of integers: found by equality, which row-level security lets through to an index. */
const places = (name: string, column: string, count: number, pemda: { name: string }) =>
  Array.from({ length: count }, (_, at) =>
    index(`${name}_${at + 1}`).on(sql.raw(pemda.name), sql.raw(`(${column}[${at + 1}])`)),
  );

const titleBits = customType<{ data: string }>({ dataType: () => `bit(${TITLE_BITS})` });

/** A product in the figures by which others like it are found (quality/corpus): a row as short as can be, since all of a pemda are looked through. */
export const productLikeness = pgTable(
  'product_likeness',
  {
    pemdaId: pemdaId(),
    productId: id('product_id'),
    /** How many trigrams the title has, and one bit for each by its hash. */
    titleGrams: smallint('title_grams').notNull(),
    titleBits: titleBits('title_bits').notNull(),
    /** Bands of the description's MinHash signature; empty where it is too short to compare. */
    bands: integer('bands').array().notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.productId] }),
    ...places('product_likeness_band', 'bands', 8, table.pemdaId),
    foreignKey({
      columns: [table.pemdaId, table.productId],
      foreignColumns: [product.pemdaId, product.id],
    }).onDelete('cascade'),
  ],
);

/** A photo's perceptual hash with its five blocks; pictures whose hash tells nothing have no row. */
export const photoLikeness = pgTable(
  'photo_likeness',
  {
    pemdaId: pemdaId(),
    sha256: text('sha256').notNull(),
    hash: text('hash').notNull(),
    blocks: integer('blocks').array().notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.sha256] }),
    ...places('photo_likeness_block', 'blocks', 5, table.pemdaId),
    foreignKey({
      columns: [table.pemdaId, table.sha256],
      foreignColumns: [photoFeature.pemdaId, photoFeature.sha256],
    }).onDelete('cascade'),
  ],
);

/** Words of titles that at least two vendors write, and words of brands; counted anew every night. */
export const titleWord = pgTable(
  'title_word',
  {
    pemdaId: pemdaId(),
    word: text('word').notNull(),
    owners: integer('owners').notNull(),
    isBrand: boolean('is_brand').notNull(),
  },
  table => [primaryKey({ columns: [table.pemdaId, table.word] })],
);

import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { SHEET_VERDICTS, type SheetVerdict } from '~/catalog/sheets/judge-sheet-row.ts';
import { SHEET_STATES, type SheetState } from '~/catalog/sheets/sheet-state.ts';
import type { Problem } from '~/reference/result.ts';
import { id, instant, oneOf, pemdaId } from '../../columns.ts';

/** A list of products that somebody sent: read first, written when they say so; the counts are its progress. */
export const productSheet = pgTable(
  'product_sheet',
  {
    pemdaId: pemdaId(),
    id: id(),
    /** Whose products; null = a list of the office, which names the business in each row. */
    vendorId: uuid('vendor_id'),
    name: text('name').notNull(),
    state: text('state').notNull().$type<SheetState>(),
    /** Why it could not be read as a whole. */
    problem: jsonb('problem').$type<Problem>(),
    rows: integer('rows').notNull().default(0),
    fresh: integer('fresh').notNull().default(0),
    changed: integer('changed').notNull().default(0),
    unchanged: integer('unchanged').notNull().default(0),
    rejected: integer('rejected').notNull().default(0),
    /** Rows written so far, and photos: how many there are and how many are dealt with. */
    written: integer('written').notNull().default(0),
    photos: integer('photos').notNull().default(0),
    photosDone: integer('photos_done').notNull().default(0),
    createdBy: id('created_by'),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    index('product_sheet_newest').on(table.pemdaId, table.vendorId, table.createdAt),
    check('product_sheet_state', oneOf('state', SHEET_STATES)),
  ],
);

/** One row of a list: what it says, what would become of it, and when it did. */
export const productSheetRow = pgTable(
  'product_sheet_row',
  {
    pemdaId: pemdaId(),
    sheetId: id('sheet_id'),
    /** As a person sees it in the spreadsheet, header = 1. */
    row: integer('row').notNull(),
    verdict: text('verdict').notNull().$type<SheetVerdict>(),
    vendorId: uuid('vendor_id'),
    /** The product that it names, or the id that a new one gets. */
    productId: uuid('product_id'),
    /** By our names of the columns, as they were written: refused rows go back so. */
    cells: jsonb('cells').notNull().$type<Record<string, string>>(),
    fields: jsonb('fields').notNull().$type<Record<string, string>>(),
    photos: jsonb('photos').notNull().$type<string[]>(),
    problems: jsonb('problems').notNull().$type<Problem[]>(),
    writtenAt: instant('written_at'),
    photosAt: instant('photos_at'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.sheetId, table.row] }),
    foreignKey({
      columns: [table.pemdaId, table.sheetId],
      foreignColumns: [productSheet.pemdaId, productSheet.id],
    }).onDelete('cascade'),
    check('product_sheet_row_verdict', oneOf('verdict', SHEET_VERDICTS)),
  ],
);

import { foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytes, id, instant, pemdaId } from '../../columns.ts';
import { vendor } from '../registration.ts';

/** A vendor list of the office, imported once. Its refused rows wait sealed until somebody has mended them. */
export const vendorList = pgTable(
  'vendor_list',
  {
    pemdaId: pemdaId(),
    id: id(),
    sha256: text('sha256').notNull(),
    name: text('name').notNull(),
    bytes: integer('bytes').notNull(),
    shape: text('shape').notNull(),
    rows: integer('rows').notNull(),
    accepted: integer('accepted').notNull(),
    unchanged: integer('unchanged').notNull(),
    rejected: integer('rejected').notNull(),
    /** The list's own key and under it the refused rows; both go when the rows are no longer needed. */
    wrappedKey: bytes('wrapped_key'),
    rejectedSealed: bytes('rejected_sealed'),
    importedBy: id('imported_by'),
    importedAt: instant('imported_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    uniqueIndex('vendor_list_file').on(table.pemdaId, table.sha256),
    index('vendor_list_newest').on(table.pemdaId, table.importedAt),
  ],
);

/** Which vendor a row became. Key and content are keyed digests: whoever holds a list cannot look people up here. */
export const vendorListRow = pgTable(
  'vendor_list_row',
  {
    pemdaId: pemdaId(),
    key: text('key').notNull(),
    contentDigest: text('content_digest').notNull(),
    listId: id('list_id'),
    vendorId: id('vendor_id'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.key] }),
    index('vendor_list_row_of').on(table.pemdaId, table.listId),
    index('vendor_list_row_vendor').on(table.pemdaId, table.vendorId),
    foreignKey({
      columns: [table.pemdaId, table.listId],
      foreignColumns: [vendorList.pemdaId, vendorList.id],
    }),
    foreignKey({ columns: [table.pemdaId, table.vendorId], foreignColumns: [vendor.pemdaId, vendor.id] }),
  ],
);

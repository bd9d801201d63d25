import { sql } from 'drizzle-orm';
import {
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
  uuid,
} from 'drizzle-orm/pg-core';
import type { PictureMeasure } from '~/reference/picture/measure-picture.ts';
import { type Author, authors } from '~/registration/answers/questions.ts';
import { type DocumentFormat, documentFormats } from '~/registration/documents/document-format.ts';
import { type DocumentKind, documentKinds } from '~/registration/documents/document-kinds.ts';
import { bytes, id, instant, oneOf, pemdaId } from '../../columns.ts';
import { vendor } from '../registration.ts';

/** A paper of a vendor. Its bytes lie in storage, sealed with the vendor's key; one of each kind is current. */
export const vendorDocument = pgTable(
  'vendor_document',
  {
    pemdaId: pemdaId(),
    id: id(),
    vendorId: id('vendor_id'),
    kind: text('kind').notNull().$type<DocumentKind>(),
    format: text('format').notNull().$type<DocumentFormat>(),
    /** Of the kept file, before sealing. */
    size: integer('size').notNull(),
    width: integer('width'),
    height: integer('height'),
    pages: integer('pages'),
    /** Keyed digest of the bytes that arrived: the same paper twice is known without opening either. */
    digest: text('digest').notNull(),
    /** Light, glare and sharpness: advice for the person and the office, never a reason to refuse. */
    measure: jsonb('measure').$type<PictureMeasure>(),
    expiresOn: date('expires_on', { mode: 'string' }),
    sentAt: instant('sent_at').notNull(),
    sentBy: id('sent_by'),
    sentAs: text('sent_as').notNull().$type<Author>(),
    /** Set once it is no longer current: replaced by another, or taken away (then `replacedBy` is empty). */
    endedAt: instant('ended_at'),
    replacedBy: uuid('replaced_by'),
    /** The bytes are destroyed. */
    destroyedAt: instant('destroyed_at'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    uniqueIndex('vendor_document_current')
      .on(table.pemdaId, table.vendorId, table.kind)
      .where(sql`ended_at is null`),
    index('vendor_document_of').on(table.pemdaId, table.vendorId, table.sentAt),
    index('vendor_document_ended').on(table.pemdaId, table.endedAt),
    check('vendor_document_kind_known', oneOf('kind', documentKinds)),
    check('vendor_document_format_known', oneOf('format', documentFormats)),
    check('vendor_document_author_known', oneOf('sent_as', authors)),
    foreignKey({ columns: [table.pemdaId, table.vendorId], foreignColumns: [vendor.pemdaId, vendor.id] }),
  ],
);

/** A document on its way from a phone, until it is kept, refused or forgotten. Its bytes lie encrypted beside the database. */
export const documentUpload = pgTable(
  'document_upload',
  {
    pemdaId: pemdaId(),
    id: id(),
    vendorId: id('vendor_id'),
    kind: text('kind').notNull().$type<DocumentKind>(),
    length: integer('length').notNull(),
    /** A key of this upload's own, sealed with the vendor's. */
    sealedKey: bytes('sealed_key').notNull(),
    openedAt: instant('opened_at').notNull(),
    openedBy: id('opened_by'),
    settledAt: instant('settled_at'),
    /** What became of it. */
    documentId: uuid('document_id'),
    refusal: text('refusal'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    index('document_upload_of').on(table.pemdaId, table.vendorId, table.openedAt),
    check('document_upload_kind_known', oneOf('kind', documentKinds)),
    foreignKey({ columns: [table.pemdaId, table.vendorId], foreignColumns: [vendor.pemdaId, vendor.id] }),
  ],
);

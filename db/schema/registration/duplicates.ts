import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
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
import {
  type CaseStatus,
  caseStatuses,
  type SettlementReason,
  settlementReasons,
} from '~/registration/duplicates/case-status.ts';
import type { Evidence } from '~/registration/duplicates/evidence.ts';
import type { MergedField } from '~/registration/duplicates/merge-values.ts';
import { bytes, id, instant, oneOf, pemdaId } from '../../columns.ts';
import { vendor } from '../registration.ts';

/** Name and place in the spelling that is compared; written when a registration is sent. */
export const vendorLikeness = pgTable(
  'vendor_likeness',
  {
    pemdaId: pemdaId(),
    vendorId: id('vendor_id'),
    nameKey: text('name_key').notNull(),
    district: text('district').notNull(),
    villageKey: text('village_key').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.vendorId] }),
    index('vendor_likeness_name').using('gin', table.nameKey.op('gin_trgm_ops')),
    foreignKey({ columns: [table.pemdaId, table.vendorId], foreignColumns: [vendor.pemdaId, vendor.id] }),
  ],
);

/** Which entity a vendor belongs to, for those that are not alone in theirs: who has no row is its own. */
export const vendorEntity = pgTable(
  'vendor_entity',
  {
    pemdaId: pemdaId(),
    vendorId: id('vendor_id'),
    entityId: id('entity_id'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.vendorId] }),
    index('vendor_entity_members').on(table.pemdaId, table.entityId),
    foreignKey({ columns: [table.pemdaId, table.vendorId], foreignColumns: [vendor.pemdaId, vendor.id] }),
  ],
);

/** One row per pemda, held by whoever changes a link: two who submit the same number at once see each other. */
export const vendorEntityHead = pgTable('vendor_entity_head', {
  pemdaId: pemdaId().primaryKey(),
  version: integer('version').notNull(),
});

/** Two businesses of one owner, as an officer has confirmed. */
export const vendorOwnerLink = pgTable(
  'vendor_owner_link',
  {
    pemdaId: pemdaId(),
    vendorId: id('vendor_id'),
    otherVendorId: id('other_vendor_id'),
    confirmedBy: id('confirmed_by'),
    confirmedAt: instant('confirmed_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.vendorId, table.otherVendorId] }),
    index('vendor_owner_link_other').on(table.pemdaId, table.otherVendorId),
    check('vendor_owner_link_order', sql`vendor_id < other_vendor_id`),
    foreignKey({ columns: [table.pemdaId, table.vendorId], foreignColumns: [vendor.pemdaId, vendor.id] }),
    foreignKey({
      columns: [table.pemdaId, table.otherVendorId],
      foreignColumns: [vendor.pemdaId, vendor.id],
    }),
  ],
);

/** Two vendors that may be one, with the evidence as it was when the case was opened or last changed. */
export const duplicateCase = pgTable(
  'duplicate_case',
  {
    pemdaId: pemdaId(),
    id: id(),
    vendorId: id('vendor_id'),
    otherVendorId: id('other_vendor_id'),
    evidence: jsonb('evidence').notNull().$type<Evidence[]>(),
    strong: boolean('strong').notNull(),
    status: text('status').notNull().$type<CaseStatus>(),
    openedAt: instant('opened_at').notNull(),
    reason: text('reason').$type<SettlementReason>(),
    /** Sealed under the key of `vendorId`. */
    note: bytes('note_sealed'),
    settledBy: uuid('settled_by'),
    settledAt: instant('settled_at'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    uniqueIndex('duplicate_case_pair').on(table.pemdaId, table.vendorId, table.otherVendorId),
    index('duplicate_case_other').on(table.pemdaId, table.otherVendorId),
    index('duplicate_case_queue').on(table.pemdaId, table.status, table.strong, table.openedAt),
    check('duplicate_case_order', sql`vendor_id < other_vendor_id`),
    check('duplicate_case_status_known', oneOf('status', caseStatuses)),
    check('duplicate_case_reason_known', oneOf('reason', settlementReasons)),
    foreignKey({ columns: [table.pemdaId, table.vendorId], foreignColumns: [vendor.pemdaId, vendor.id] }),
    foreignKey({
      columns: [table.pemdaId, table.otherVendorId],
      foreignColumns: [vendor.pemdaId, vendor.id],
    }),
  ],
);

/** Each merge, and what undoing it gives back. */
export const vendorMerge = pgTable(
  'vendor_merge',
  {
    pemdaId: pemdaId(),
    id: id(),
    /** Where it was decided; the case itself goes when nothing speaks for it any more. */
    caseId: id('case_id'),
    keptId: id('kept_id'),
    absorbedId: id('absorbed_id'),
    /** The fields taken from the absorbed vendor. */
    fromAbsorbed: jsonb('from_absorbed').notNull().$type<MergedField[]>(),
    /** Values before and after, sealed under the kept vendor's key. */
    patch: bytes('patch_sealed').notNull(),
    mergedBy: id('merged_by'),
    mergedAt: instant('merged_at').notNull(),
    undoneBy: uuid('undone_by'),
    undoneAt: instant('undone_at'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    uniqueIndex('vendor_merge_standing').on(table.pemdaId, table.absorbedId).where(sql`undone_at is null`),
    index('vendor_merge_kept').on(table.pemdaId, table.keptId),
    index('vendor_merge_case').on(table.pemdaId, table.caseId),
    foreignKey({ columns: [table.pemdaId, table.keptId], foreignColumns: [vendor.pemdaId, vendor.id] }),
    foreignKey({ columns: [table.pemdaId, table.absorbedId], foreignColumns: [vendor.pemdaId, vendor.id] }),
  ],
);

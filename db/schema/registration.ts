import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytes, id, instant, pemdaId } from '../columns.ts';

/** A business that sells or wants to sell. Public facts in clear, personal numbers sealed under `wrappedKey`. */
export const vendor = pgTable(
  'vendor',
  {
    pemdaId: pemdaId(),
    id: id(),
    /** The account that owns it; no foreign key, since people are not tenant data. */
    personId: id('person_id'),
    wrappedKey: bytes('wrapped_key'),
    name: text('name').notNull(),
    status: text('status').notNull(),
    businessForm: text('business_form'),
    nib: text('nib'),
    kbliCode: text('kbli_code'),
    sizeClass: text('size_class'),
    ownerGender: text('owner_gender'),
    district: text('district'),
    taxable: text('taxable'),
    createdAt: instant('created_at').notNull(),
    acceptedAt: instant('accepted_at'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    uniqueIndex('vendor_person').on(table.pemdaId, table.personId),
    index('vendor_status').on(table.pemdaId, table.status),
  ],
);

export const registration = pgTable(
  'registration',
  {
    pemdaId: pemdaId(),
    id: id(),
    vendorId: id('vendor_id'),
    status: text('status').notNull(),
    startedAt: instant('started_at').notNull(),
    submittedAt: instant('submitted_at'),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by'),
    version: integer('version').notNull().default(0),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    uniqueIndex('registration_vendor').on(table.pemdaId, table.vendorId),
    index('registration_queue').on(table.pemdaId, table.status, table.submittedAt),
    foreignKey({ columns: [table.pemdaId, table.vendorId], foreignColumns: [vendor.pemdaId, vendor.id] }),
  ],
);

/** One row per answered question; personal answers only in `sealed`. */
export const registrationAnswer = pgTable(
  'registration_answer',
  {
    pemdaId: pemdaId(),
    registrationId: id('registration_id'),
    question: text('question').notNull(),
    value: text('value'),
    sealed: bytes('sealed'),
    answeredAt: instant('answered_at').notNull(),
    answeredBy: id('answered_by'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.registrationId, table.question] }),
    foreignKey({
      columns: [table.pemdaId, table.registrationId],
      foreignColumns: [registration.pemdaId, registration.id],
    }),
  ],
);

export const registrationDecision = pgTable(
  'registration_decision',
  {
    pemdaId: pemdaId(),
    id: id(),
    registrationId: id('registration_id'),
    outcome: text('outcome').notNull(),
    reasons: jsonb('reasons').notNull().$type<{ code: string; question: string }[]>(),
    note: text('note'),
    decidedBy: id('decided_by'),
    decidedAt: instant('decided_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    index('registration_decision_of').on(table.pemdaId, table.registrationId, table.decidedAt),
    foreignKey({
      columns: [table.pemdaId, table.registrationId],
      foreignColumns: [registration.pemdaId, registration.id],
    }),
  ],
);

/** Finds a sealed NIK, NPWP or phone without opening it; two vendors of a pemda cannot share one. */
export const vendorIndex = pgTable(
  'vendor_index',
  {
    pemdaId: pemdaId(),
    kind: text('kind').notNull(),
    digest: text('digest').notNull(),
    vendorId: id('vendor_id'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.kind, table.digest] }),
    index('vendor_index_vendor').on(table.pemdaId, table.vendorId),
    foreignKey({ columns: [table.pemdaId, table.vendorId], foreignColumns: [vendor.pemdaId, vendor.id] }),
  ],
);

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
import { type CompanySize, companySizes } from '~/reference/company-size.ts';
import {
  type Author,
  authors,
  type BusinessForm,
  businessForms,
  type Gender,
  genders,
  type Question,
  questions,
  type Taxable,
  taxableAnswers,
} from '~/registration/answers/questions.ts';
import type { StoredReason } from '~/registration/decisions/decision-reasons.ts';
import { type DecisionState, decisionStates } from '~/registration/decisions/decision-state.ts';
import { type IndexKind, indexKinds } from '~/registration/duplicates/index-kinds.ts';
import {
  type Origin,
  type Outcome,
  origins,
  outcomes,
  type RegistrationStatus,
  registrationStatuses,
} from '~/registration/registration-status.ts';
import { bytes, id, instant, oneOf, pemdaId } from '../columns.ts';

/** A business that sells or wants to sell. Public facts in clear, personal numbers sealed under `wrappedKey`. */
export const vendor = pgTable(
  'vendor',
  {
    pemdaId: pemdaId(),
    id: id(),
    /** The account that owns it; null until claimed. No foreign key, since people are not tenant data. */
    personId: uuid('person_id'),
    wrappedKey: bytes('wrapped_key'),
    name: text('name').notNull(),
    status: text('status').notNull().$type<RegistrationStatus>(),
    businessForm: text('business_form').$type<BusinessForm>(),
    nib: text('nib'),
    kbliCode: text('kbli_code'),
    sizeClass: text('size_class').$type<CompanySize>(),
    ownerGender: text('owner_gender').$type<Gender>(),
    /** Dotted Kemendagri code. */
    district: text('district'),
    taxable: text('taxable').$type<Taxable>(),
    createdAt: instant('created_at').notNull(),
    acceptedAt: instant('accepted_at'),
    /** The same business under another id, by the decision of an officer; null = stands for itself. */
    mergedInto: uuid('merged_into'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    uniqueIndex('vendor_person').on(table.pemdaId, table.personId),
    index('vendor_status').on(table.pemdaId, table.status),
    index('vendor_merged_into').on(table.pemdaId, table.mergedInto),
    foreignKey({ columns: [table.pemdaId, table.mergedInto], foreignColumns: [table.pemdaId, table.id] }),
    check('vendor_status_known', oneOf('status', registrationStatuses)),
    check('vendor_business_form_known', oneOf('business_form', businessForms)),
    check('vendor_size_class_known', oneOf('size_class', companySizes)),
    check('vendor_owner_gender_known', oneOf('owner_gender', genders)),
    check('vendor_taxable_known', oneOf('taxable', taxableAnswers)),
  ],
);

export const registration = pgTable(
  'registration',
  {
    pemdaId: pemdaId(),
    id: id(),
    vendorId: id('vendor_id'),
    status: text('status').notNull().$type<RegistrationStatus>(),
    /** How it came in. */
    origin: text('origin').notNull().$type<Origin>(),
    startedAt: instant('started_at').notNull(),
    submittedAt: instant('submitted_at'),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by'),
    /** Grows with every change of status: a decision names the one it read. */
    version: integer('version').notNull().default(0),
    /** Hints for the officer that the answers gave when they were sent; how many, not which. */
    noteCount: integer('note_count').notNull().default(0),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    uniqueIndex('registration_vendor').on(table.pemdaId, table.vendorId),
    index('registration_queue').on(table.pemdaId, table.status, table.submittedAt),
    check('registration_status_known', oneOf('status', registrationStatuses)),
    check('registration_origin_known', oneOf('origin', origins)),
    foreignKey({ columns: [table.pemdaId, table.vendorId], foreignColumns: [vendor.pemdaId, vendor.id] }),
  ],
);

/** One row per answered question; personal answers only in `sealed`. */
export const registrationAnswer = pgTable(
  'registration_answer',
  {
    pemdaId: pemdaId(),
    registrationId: id('registration_id'),
    question: text('question').notNull().$type<Question>(),
    value: text('value'),
    sealed: bytes('sealed'),
    answeredAt: instant('answered_at').notNull(),
    answeredBy: id('answered_by'),
    answeredAs: text('answered_as').notNull().$type<Author>(),
  },
  table => [
    check('registration_answer_author_known', oneOf('answered_as', authors)),
    primaryKey({ columns: [table.pemdaId, table.registrationId, table.question] }),
    check('registration_answer_question_known', oneOf('question', questions)),
    foreignKey({
      columns: [table.pemdaId, table.registrationId],
      foreignColumns: [registration.pemdaId, registration.id],
    }),
  ],
);

/** Each change of status: the timeline, and what the service promise and the funnel are counted from. */
export const registrationMove = pgTable(
  'registration_move',
  {
    pemdaId: pemdaId(),
    id: id(),
    registrationId: id('registration_id'),
    fromStatus: text('from_status').$type<RegistrationStatus>(),
    toStatus: text('to_status').notNull().$type<RegistrationStatus>(),
    decisionId: uuid('decision_id'),
    undo: boolean('undo').notNull().default(false),
    movedAt: instant('moved_at').notNull(),
    movedBy: id('moved_by'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    index('registration_move_of').on(table.pemdaId, table.registrationId, table.movedAt),
    check('registration_move_to_known', oneOf('to_status', registrationStatuses)),
    foreignKey({
      columns: [table.pemdaId, table.registrationId],
      foreignColumns: [registration.pemdaId, registration.id],
    }),
  ],
);

/** What the office decided, and what one officer proposed for a second one to confirm. */
export const registrationDecision = pgTable(
  'registration_decision',
  {
    pemdaId: pemdaId(),
    id: id(),
    registrationId: id('registration_id'),
    outcome: text('outcome').notNull().$type<Outcome>(),
    reasons: jsonb('reasons').notNull().$type<StoredReason[]>(),
    note: text('note'),
    state: text('state').notNull().$type<DecisionState>(),
    /** The version of the registration that it was made for. */
    version: integer('version').notNull(),
    /** Who wrote it; acceptance and sending back need nobody else. */
    proposedBy: id('proposed_by'),
    proposedAt: instant('proposed_at').notNull(),
    /** Who made it hold, or rejected or withdrew it; null while it waits for a second officer. */
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
    undoneBy: uuid('undone_by'),
    undoneAt: instant('undone_at'),
    /** The bulk decision that it was part of. */
    bulkId: uuid('bulk_id'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    check('registration_decision_outcome_known', oneOf('outcome', outcomes)),
    check('registration_decision_state_known', oneOf('state', decisionStates)),
    // Four eyes: nobody confirms an own refusal, exclusion or readmission, whatever the code above says.
    check(
      'registration_decision_second_officer',
      sql`state not in ('confirmed', 'undone') or outcome in ('accepted', 'sent-back') or decided_by <> proposed_by`,
    ),
    check('registration_decision_closed', sql`(state = 'proposed') = (decided_at is null)`),
    index('registration_decision_of').on(table.pemdaId, table.registrationId, table.proposedAt),
    index('registration_decision_bulk').on(table.pemdaId, table.bulkId).where(sql`bulk_id is not null`),
    // One decision for each state of a registration, one open proposal: two who decide at once cannot both.
    uniqueIndex('registration_decision_once')
      .on(table.pemdaId, table.registrationId, table.version)
      .where(sql`state in ('confirmed', 'undone')`),
    uniqueIndex('registration_decision_open')
      .on(table.pemdaId, table.registrationId)
      .where(sql`state = 'proposed'`),
    foreignKey({
      columns: [table.pemdaId, table.registrationId],
      foreignColumns: [registration.pemdaId, registration.id],
    }),
  ],
);

/**
 * Finds a number or an address without opening it. Several vendors may have the same: that is evidence for an officer,
 * never a refusal. `sealed` is the value itself under the vendor's key, so that a new index key can be brought in.
 */
export const vendorIndex = pgTable(
  'vendor_index',
  {
    pemdaId: pemdaId(),
    kind: text('kind').notNull().$type<IndexKind>(),
    digest: text('digest').notNull(),
    vendorId: id('vendor_id'),
    sealed: bytes('sealed').notNull(),
    /** Fingerprint of the index key that made the digest. */
    keyId: text('key_id').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.digest, table.kind, table.vendorId] }),
    uniqueIndex('vendor_index_one_each').on(table.pemdaId, table.vendorId, table.kind),
    check('vendor_index_kind_known', oneOf('kind', indexKinds)),
    foreignKey({ columns: [table.pemdaId, table.vendorId], foreignColumns: [vendor.pemdaId, vendor.id] }),
  ],
);

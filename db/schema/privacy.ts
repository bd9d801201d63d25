import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { type BreachKind, breachKinds } from '~/privacy/breach/breach-kinds.ts';
import {
  type ConsentAnswer,
  type ConsentWay,
  consentAnswers,
  consentWays,
} from '~/privacy/consent/consent.ts';
import type { DeletionProof } from '~/privacy/deletion/deletion-proof.ts';
import { id, instant, oneOf, pemdaId } from '../columns.ts';

/**
 * Append-only: every yes and every withdrawal, with the version of the text that was answered. It is the office's proof
 * (UU PDP art. 24), so it stays when a person is forgotten: it holds ids and codes only.
 */
export const consent = pgTable(
  'consent',
  {
    pemdaId: pemdaId(),
    id: id(),
    /** The person; the vendor as long as nobody has an account for it. */
    subjectId: id('subject_id'),
    purpose: text('purpose').notNull(),
    version: integer('version').notNull(),
    answer: text('answer').notNull().$type<ConsentAnswer>(),
    how: text('how').notNull().$type<ConsentWay>(),
    answeredAt: instant('answered_at').notNull(),
    recordedBy: id('recorded_by'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    index('consent_subject').on(table.pemdaId, table.subjectId, table.purpose, table.answeredAt),
    index('consent_purpose').on(table.pemdaId, table.purpose, table.answeredAt),
    check('consent_answer', oneOf('answer', consentAnswers)),
    check('consent_way', oneOf('how', consentWays)),
  ],
);

/** A person's wish to be forgotten. Open while neither cancelled nor done; then the proof says what went. */
export const deletionRequest = pgTable(
  'deletion_request',
  {
    pemdaId: pemdaId(),
    id: id(),
    personId: id('person_id'),
    requestedAt: instant('requested_at').notNull(),
    /** From here on it is carried out; until then it can be taken back. */
    dueAt: instant('due_at').notNull(),
    cancelledAt: instant('cancelled_at'),
    doneAt: instant('done_at'),
    proof: jsonb('proof').$type<DeletionProof>(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    uniqueIndex('deletion_request_open')
      .on(table.pemdaId, table.personId)
      .where(sql`cancelled_at is null and done_at is null`),
    index('deletion_request_due')
      .on(table.pemdaId, table.dueAt)
      .where(sql`cancelled_at is null and done_at is null`),
    check('deletion_request_one_end', sql`cancelled_at is null or done_at is null`),
    check('deletion_request_proof', sql`(done_at is null) = (proof is null)`),
  ],
);

/** A breach that the office looked into: the question, never the people. Who is affected is read from the log. */
export const breach = pgTable(
  'breach',
  {
    pemdaId: pemdaId(),
    id: id(),
    kind: text('kind').notNull().$type<BreachKind>(),
    fromAt: instant('from_at').notNull(),
    toAt: instant('to_at').notNull(),
    /** When the office learned of it: the 3 × 24 hours of UU PDP art. 46 run from here. */
    knownAt: instant('known_at').notNull(),
    /** The account that was misused, where one is known. */
    suspectId: uuid('suspect_id'),
    /** In the words of the office, for the letters; nobody's name stands in it. */
    how: text('how').notNull(),
    handling: text('handling').notNull(),
    openedBy: id('opened_by'),
    noticesAskedAt: instant('notices_asked_at'),
    noticesAskedBy: uuid('notices_asked_by'),
    noticesQueued: integer('notices_queued'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    index('breach_known').on(table.pemdaId, table.knownAt),
    check('breach_kind', oneOf('kind', breachKinds)),
    check('breach_window', sql`to_at >= from_at`),
  ],
);

import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  BATCH_STATES,
  type BatchState,
  CERTIFICATE_GROUNDS,
  type CertificateGround,
  type RevocationReason,
  revocationReasons,
  type TaughtRegulation,
  TTE_STATES,
  type TteState,
} from '~/bimtek/certificates/certificate.ts';
import { bytes, id, instant, oneOf, pemdaId } from '../../columns.ts';
import { bimtekSession, sessionSeat } from './sessions.ts';

/** One certificate. What it says never changes: a mistake is taken back and a new one given. */
export const certificate = pgTable(
  'certificate',
  {
    pemdaId: pemdaId(),
    id: id(),
    ground: text('ground').notNull().$type<CertificateGround>(),
    sessionId: uuid('session_id'),
    seatId: uuid('seat_id'),
    course: text('course'),
    /** Version of the course that was taught, where there was one. */
    courseVersion: integer('course_version'),
    /** Regulations of the course as they stood then. */
    regulations: jsonb('regulations').notNull().$type<TaughtRegulation[]>(),
    /** Null = somebody without an account, or somebody who wished to be forgotten. */
    personId: uuid('person_id'),
    /** The certificate's own key, wrapped; destroyed when the holder is forgotten. */
    wrappedKey: bytes('wrapped_key'),
    sealedName: bytes('sealed_name'),
    /** Name of the trainer; none for a course that was learnt alone. */
    sealedTrainer: bytes('sealed_trainer'),
    /** The signed token of the QR code: holds the name. */
    sealedToken: bytes('sealed_token'),
    /** The Open Badges credential as JSON and as JWT, as signed on the day. */
    sealedCredential: bytes('sealed_credential'),
    number: text('number').notNull(),
    year: smallint('year').notNull(),
    sequence: integer('sequence').notNull(),
    /** Of the public address. */
    code: text('code').notNull(),
    /** The key that signed. */
    keyId: text('key_id').notNull(),
    /** Place in the status list. */
    statusIndex: integer('status_index').notNull(),
    titleId: text('title_id').notNull(),
    titleEn: text('title_en').notNull(),
    jp: smallint('jp').notNull(),
    heldFrom: date('held_from').notNull(),
    heldUntil: date('held_until').notNull(),
    /** The office as it was called then. */
    unit: text('unit').notNull(),
    issuedAt: instant('issued_at').notNull(),
    expiresOn: date('expires_on'),
    tte: text('tte').notNull().$type<TteState>(),
    /** Where the officially signed PDF lies, sealed. */
    signedFile: text('signed_file'),
    signedAt: instant('signed_at'),
    signedBy: uuid('signed_by'),
    revokedAt: instant('revoked_at'),
    revokedFor: text('revoked_for').$type<RevocationReason>(),
    revokedBy: uuid('revoked_by'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    unique('certificate_number').on(table.pemdaId, table.year, table.sequence),
    unique('certificate_number_text').on(table.pemdaId, table.number),
    unique('certificate_code').on(table.pemdaId, table.code),
    unique('certificate_status_index').on(table.pemdaId, table.statusIndex),
    uniqueIndex('certificate_once_per_seat')
      .on(table.pemdaId, table.sessionId, table.seatId)
      .where(sql`seat_id is not null and revoked_at is null`),
    uniqueIndex('certificate_once_per_course')
      .on(table.pemdaId, table.personId, table.course, table.courseVersion)
      .where(sql`ground = 'course' and person_id is not null and revoked_at is null`),
    index('certificate_person').on(table.pemdaId, table.personId),
    index('certificate_tte').on(table.pemdaId, table.tte, table.issuedAt),
    foreignKey({
      columns: [table.pemdaId, table.sessionId],
      foreignColumns: [bimtekSession.pemdaId, bimtekSession.id],
    }),
    foreignKey({
      columns: [table.pemdaId, table.seatId],
      foreignColumns: [sessionSeat.pemdaId, sessionSeat.id],
    }),
    check('certificate_ground', oneOf('ground', CERTIFICATE_GROUNDS)),
    check('certificate_tte_state', oneOf('tte', TTE_STATES)),
    check('certificate_revoked_for', oneOf('revoked_for', revocationReasons)),
    check('certificate_revoked', sql`(revoked_at is null) = (revoked_for is null)`),
    check('certificate_signed', sql`(tte = 'signed') = (signed_at is not null)`),
    check(
      'certificate_of',
      sql`(ground = 'session' and session_id is not null) or (ground = 'course' and course is not null)`,
    ),
    check(
      'certificate_figures',
      sql`jp > 0 and sequence > 0 and status_index >= 0 and held_until >= held_from`,
    ),
  ],
);

/** The last running number of a year, and of the status list (year 0): its row is the lock of everybody who issues. */
export const certificateCounter = pgTable(
  'certificate_counter',
  {
    pemdaId: pemdaId(),
    year: smallint('year').notNull(),
    last: integer('last').notNull(),
  },
  table => [primaryKey({ columns: [table.pemdaId, table.year] })],
);

/** The certificates of one session, issued by a job. */
export const certificateBatch = pgTable(
  'certificate_batch',
  {
    pemdaId: pemdaId(),
    id: id(),
    sessionId: id('session_id'),
    state: text('state').notNull().$type<BatchState>(),
    /** How many were entitled when it began. */
    total: integer('total').notNull(),
    issued: integer('issued').notNull(),
    startedBy: id('started_by'),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    uniqueIndex('certificate_batch_open').on(table.pemdaId, table.sessionId).where(sql`state <> 'done'`),
    foreignKey({
      columns: [table.pemdaId, table.sessionId],
      foreignColumns: [bimtekSession.pemdaId, bimtekSession.id],
    }),
    check('certificate_batch_state', oneOf('state', BATCH_STATES)),
  ],
);

/** What an office has said about its certificates; no row = as the product comes. */
export const certificateSetting = pgTable(
  'certificate_setting',
  {
    pemdaId: pemdaId(),
    numberForm: text('number_form').notNull(),
    /** Certificates wait for the official's electronic signature. */
    asksTte: boolean('asks_tte').notNull(),
    /** Null = they never run out. */
    validYears: smallint('valid_years'),
    changedAt: instant('changed_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId] }),
    check('certificate_setting_years', sql`valid_years between 1 and 10`),
  ],
);

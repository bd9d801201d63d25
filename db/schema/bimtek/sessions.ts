import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  LIVE_SEAT_STATES,
  MATERIAL_PHASES,
  type MaterialPhase,
  SEAT_POOLS,
  SEAT_STATES,
  SESSION_AUDIENCES,
  SESSION_FORMS,
  SESSION_STATES,
  type SeatPool,
  type SeatState,
  type SessionAudience,
  type SessionForm,
  type SessionState,
} from '~/bimtek/sessions/session.ts';
import { bytes, id, instant, oneOf, pemdaId } from '../../columns.ts';

/** One bimtek session: a course, or a topic of its own, taught at an hour. */
export const bimtekSession = pgTable(
  'bimtek_session',
  {
    pemdaId: pemdaId(),
    id: id(),
    title: text('title').notNull(),
    /** Slug of the course that is taught; null = a topic without a course. */
    course: text('course'),
    /** Who may sign up. */
    audience: text('audience').notNull().$type<SessionAudience>(),
    form: text('form').notNull().$type<SessionForm>(),
    state: text('state').notNull().$type<SessionState>(),
    venue: text('venue'),
    /** Kecamatan of the venue, Kemendagri code. */
    district: text('district'),
    /** Opens for people with a seat only, shortly before the start. */
    meetingLink: text('meeting_link'),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    signUpOpensAt: instant('sign_up_opens_at').notNull(),
    signUpClosesAt: instant('sign_up_closes_at').notNull(),
    seatsOnSite: integer('seats_on_site').notNull(),
    seatsOnline: integer('seats_online').notNull(),
    /** Hours of the certificate, in jam pelajaran; how long one is, is a setting. */
    jp: smallint('jp').notNull(),
    /** Share of the minutes that somebody has to be there for, percent. */
    presencePercent: smallint('presence_percent').notNull(),
    /** After this many minutes somebody is late. */
    lateAfterMinutes: smallint('late_after_minutes').notNull(),
    trainerId: id('trainer_id'),
    /** SEQUENCE of the calendar: rises with every change that a calendar must hear of. */
    revision: integer('revision').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    index('bimtek_session_start').on(table.pemdaId, table.startsAt),
    check('bimtek_session_form', oneOf('form', SESSION_FORMS)),
    check('bimtek_session_state', oneOf('state', SESSION_STATES)),
    check('bimtek_session_audience', oneOf('audience', SESSION_AUDIENCES)),
    check('bimtek_session_order', sql`ends_at > starts_at and sign_up_closes_at > sign_up_opens_at`),
    check('bimtek_session_jp', sql`jp between 0 and 40 and presence_percent between 1 and 100`),
    check('bimtek_session_seats', sql`seats_on_site >= 0 and seats_online >= 0`),
  ],
);

/** A person in a session, or in the line for it. */
export const sessionSeat = pgTable(
  'session_seat',
  {
    pemdaId: pemdaId(),
    id: id(),
    sessionId: id('session_id'),
    /** Null = somebody without an account, who came along. */
    personId: uuid('person_id'),
    /** Name and phone of somebody without an account, sealed under a key of its own. */
    sealedGuest: bytes('sealed_guest'),
    pool: text('pool').notNull().$type<SeatPool>(),
    state: text('state').notNull().$type<SeatState>(),
    /** Place in line: first come, first served; the id decides between two of the same instant. */
    queuedAt: instant('queued_at').notNull(),
    offeredUntil: instant('offered_until'),
    settledAt: instant('settled_at'),
    /** The last reminder and the start that it spoke of: "tomorrow|2026-12-01T01:30:00.000Z". */
    reminded: text('reminded'),
    /** The three questions were answered; the answers themselves name nobody. */
    feedbackOn: date('feedback_on', { mode: 'string' }),
    /** Person and guest are gone; the seat still counts. */
    forgottenAt: instant('forgotten_at'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    foreignKey({
      columns: [table.pemdaId, table.sessionId],
      foreignColumns: [bimtekSession.pemdaId, bimtekSession.id],
    }),
    uniqueIndex('session_seat_once')
      .on(table.pemdaId, table.sessionId, table.personId)
      .where(sql.raw(`person_id is not null and state in ('${LIVE_SEAT_STATES.join("', '")}')`)),
    index('session_seat_line').on(table.pemdaId, table.sessionId, table.pool, table.state, table.queuedAt),
    index('session_seat_person').on(table.pemdaId, table.personId),
    check('session_seat_pool', oneOf('pool', SEAT_POOLS)),
    check('session_seat_state', oneOf('state', SEAT_STATES)),
    check(
      'session_seat_who',
      sql`person_id is not null or sealed_guest is not null or forgotten_at is not null`,
    ),
  ],
);

/** What people read before a session or take along after it: a file, or a course of ours. */
export const sessionMaterial = pgTable(
  'session_material',
  {
    pemdaId: pemdaId(),
    id: id(),
    sessionId: id('session_id'),
    phase: text('phase').notNull().$type<MaterialPhase>(),
    title: text('title').notNull(),
    course: text('course'),
    /** Of a file: what it is kept under, what it is, how heavy. */
    sha256: text('sha256'),
    format: text('format').$type<'pdf' | 'webp'>(),
    size: integer('size'),
    addedAt: instant('added_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    foreignKey({
      columns: [table.pemdaId, table.sessionId],
      foreignColumns: [bimtekSession.pemdaId, bimtekSession.id],
    }),
    index('session_material_session').on(table.pemdaId, table.sessionId, table.addedAt),
    check('session_material_phase', oneOf('phase', MATERIAL_PHASES)),
    check('session_material_what', sql`(course is null) <> (sha256 is null)`),
  ],
);

/** Three answers about a session. Nobody's name, no seat and no hour stand beside them. */
export const sessionFeedback = pgTable(
  'session_feedback',
  {
    pemdaId: pemdaId(),
    /** Random, without time in it. */
    id: id(),
    sessionId: id('session_id'),
    trainerId: id('trainer_id'),
    /** 1 to 5: was it useful. */
    useful: smallint('useful').notNull(),
    /** 1 to 5: was it clear. */
    clear: smallint('clear').notNull(),
    remark: text('remark'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    foreignKey({
      columns: [table.pemdaId, table.sessionId],
      foreignColumns: [bimtekSession.pemdaId, bimtekSession.id],
    }),
    index('session_feedback_session').on(table.pemdaId, table.sessionId),
    check('session_feedback_scale', sql`useful between 1 and 5 and clear between 1 and 5`),
  ],
);

/** The address of a person's own calendar. The token follows from the id by a secret; only its digest stands here. */
export const calendarFeed = pgTable(
  'calendar_feed',
  {
    pemdaId: pemdaId(),
    id: id(),
    personId: id('person_id'),
    digest: text('digest').notNull(),
    openedAt: instant('opened_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    unique('calendar_feed_person').on(table.pemdaId, table.personId),
    unique('calendar_feed_digest').on(table.pemdaId, table.digest),
  ],
);

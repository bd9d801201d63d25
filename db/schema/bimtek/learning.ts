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
  real,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  LINK_KINDS,
  type LinkKind,
  MAILING_GROUPS,
  type MailingGroup,
} from '~/bimtek/learning/links/lesson-link.ts';
import { REPAIR_REASONS, type RepairReason } from '~/bimtek/learning/repairs/repair.ts';
import { id, instant, oneOf, pemdaId } from '../../columns.ts';
import { bimtekSession } from './sessions.ts';

/** A person's own word that a lesson is read; once given it stays. */
export const lessonRead = pgTable(
  'lesson_read',
  {
    pemdaId: pemdaId(),
    personId: id('person_id'),
    course: text('course').notNull(),
    lesson: text('lesson').notNull(),
    readAt: instant('read_at').notNull(),
  },
  table => [primaryKey({ columns: [table.pemdaId, table.personId, table.course, table.lesson] })],
);

/** One graded attempt; its id is the nonce of the form, so a repeated send is the same attempt. */
export const quizAttempt = pgTable(
  'quiz_attempt',
  {
    pemdaId: pemdaId(),
    id: id(),
    personId: id('person_id'),
    course: text('course').notNull(),
    /** Version of the course that was taught. */
    courseVersion: integer('course_version').notNull(),
    /** From 1 per person and course. */
    number: integer('number').notNull(),
    /** By question: option indexes of the file, or the text that was typed. */
    answers: jsonb('answers').notNull().$type<Record<string, string[]>>(),
    /** By question: 0 to 1. */
    marks: jsonb('marks').notNull().$type<Record<string, number>>(),
    percent: smallint('percent').notNull(),
    passed: boolean('passed').notNull(),
    submittedAt: instant('submitted_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    unique('quiz_attempt_number').on(table.pemdaId, table.personId, table.course, table.number),
    index('quiz_attempt_course').on(table.pemdaId, table.course, table.number),
  ],
);

/** A rule of completion that a trainer ticked for somebody. Rows stay: they are the log. */
export const completionRepair = pgTable(
  'completion_repair',
  {
    pemdaId: pemdaId(),
    id: id(),
    personId: id('person_id'),
    course: text('course').notNull(),
    /** `lesson:<id>` or `quiz`. */
    rule: text('rule').notNull(),
    reason: text('reason').notNull().$type<RepairReason>(),
    repairedBy: id('repaired_by'),
    repairedAt: instant('repaired_at').notNull(),
    undoneBy: uuid('undone_by'),
    undoneAt: instant('undone_at'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    index('completion_repair_person').on(table.pemdaId, table.personId, table.course),
    check('completion_repair_reason', oneOf('reason', REPAIR_REASONS)),
    check('completion_repair_undone', sql`(undone_by is null) = (undone_at is null)`),
  ],
);

/** When a question that somebody answered wrongly is asked again. */
export const questionReview = pgTable(
  'question_review',
  {
    pemdaId: pemdaId(),
    personId: id('person_id'),
    course: text('course').notNull(),
    question: text('question').notNull(),
    /** Index of the gap that runs now (content/bimtek/rules.json, reviewDays). */
    step: smallint('step').notNull(),
    /** Day in western Indonesia; null = done. */
    dueOn: date('due_on', { mode: 'string' }),
    /** The last day on which the person was told of it. */
    toldOn: date('told_on', { mode: 'string' }),
    changedAt: instant('changed_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.personId, table.course, table.question] }),
    index('question_review_due').on(table.pemdaId, table.dueOn),
  ],
);

/** One answer in a review; its id is the nonce of the form. */
export const reviewAnswer = pgTable(
  'review_answer',
  {
    pemdaId: pemdaId(),
    id: id(),
    personId: id('person_id'),
    course: text('course').notNull(),
    question: text('question').notNull(),
    given: jsonb('given').notNull().$type<string[]>(),
    /** 0 to 1. */
    mark: real('mark').notNull(),
    answeredAt: instant('answered_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    index('review_answer_person').on(table.pemdaId, table.personId, table.answeredAt),
  ],
);

/** One lesson sent to many people at once. */
export const lessonMailing = pgTable(
  'lesson_mailing',
  {
    pemdaId: pemdaId(),
    id: id(),
    course: text('course').notNull(),
    lesson: text('lesson').notNull(),
    group: text('recipients').notNull().$type<MailingGroup>(),
    sessionId: uuid('session_id'),
    /** Id of the listing check whose open findings chose the vendors. */
    check: text('check_id'),
    /** How many links went out. */
    sent: integer('sent').notNull(),
    sentBy: id('sent_by'),
    sentAt: instant('sent_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    foreignKey({
      columns: [table.pemdaId, table.sessionId],
      foreignColumns: [bimtekSession.pemdaId, bimtekSession.id],
    }),
    index('lesson_mailing_course').on(table.pemdaId, table.course, table.sentAt),
    check('lesson_mailing_recipients', oneOf('recipients', MAILING_GROUPS)),
    check(
      'lesson_mailing_ground',
      sql`(recipients = 'session') = (session_id is not null) and (recipients = 'finding') = (check_id is not null)`,
    ),
  ],
);

/** A link out of a message that opens a lesson or a question to whoever has it; what is kept of it is its digest. */
export const lessonLink = pgTable(
  'lesson_link',
  {
    pemdaId: pemdaId(),
    id: id(),
    digest: text('digest').notNull(),
    kind: text('kind').notNull().$type<LinkKind>(),
    personId: id('person_id'),
    /** Day in western Indonesia: one link of a kind per person and day. */
    sentOn: date('sent_on', { mode: 'string' }).notNull(),
    mailingId: uuid('mailing_id'),
    course: text('course').notNull(),
    /** Null on links to a question that belongs to no lesson. */
    lesson: text('lesson'),
    question: text('question'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
    firstOpenedAt: instant('first_opened_at'),
    opened: integer('opened').notNull().default(0),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    unique('lesson_link_digest').on(table.pemdaId, table.digest),
    unique('lesson_link_daily').on(table.pemdaId, table.personId, table.kind, table.sentOn),
    foreignKey({
      columns: [table.pemdaId, table.mailingId],
      foreignColumns: [lessonMailing.pemdaId, lessonMailing.id],
    }),
    index('lesson_link_mailing').on(table.pemdaId, table.mailingId),
    check('lesson_link_kind', oneOf('kind', LINK_KINDS)),
  ],
);

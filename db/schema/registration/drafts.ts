import { bigint, check, foreignKey, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { type Question, questions } from '~/registration/answers/questions.ts';
import { bytes, id, instant, oneOf, pemdaId } from '../../columns.ts';
import { registration } from '../registration.ts';

/** What was typed and not yet saved, per question; always sealed, since it may be anything. */
export const registrationDraft = pgTable(
  'registration_draft',
  {
    pemdaId: pemdaId(),
    registrationId: id('registration_id'),
    question: text('question').notNull().$type<Question>(),
    /** Null: what was typed last says the same as the saved answer. */
    sealed: bytes('sealed'),
    /** When it was typed: milliseconds of the server's time as the device reckons it, then the writer; the greater wins. */
    stamp: bigint('stamp', { mode: 'number' }).notNull(),
    writer: text('writer').notNull(),
    keptAt: instant('kept_at').notNull(),
    keptBy: id('kept_by'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.registrationId, table.question] }),
    check('registration_draft_question_known', oneOf('question', questions)),
    foreignKey({
      columns: [table.pemdaId, table.registrationId],
      foreignColumns: [registration.pemdaId, registration.id],
    }),
  ],
);

/** How far a page of the form is: opened, where somebody was last, and when it was complete for the first time. */
export const registrationStep = pgTable(
  'registration_step',
  {
    pemdaId: pemdaId(),
    registrationId: id('registration_id'),
    page: text('page').notNull(),
    firstOpenedAt: instant('first_opened_at').notNull(),
    /** Which showing of the page was counted last: the same one counts once, however often it is told. */
    lastShownAt: instant('last_shown_at').notNull(),
    openings: integer('openings').notNull().default(0),
    completedAt: instant('completed_at'),
    touchedAt: instant('touched_at'),
    touchedField: text('touched_field').$type<Question>(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.registrationId, table.page] }),
    foreignKey({
      columns: [table.pemdaId, table.registrationId],
      foreignColumns: [registration.pemdaId, registration.id],
    }),
  ],
);

import { sql } from 'drizzle-orm';
import { foreignKey, index, jsonb, pgTable, primaryKey, real, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant, pemdaId } from '../../columns.ts';
import { bimtekSession } from './sessions.ts';

/** A question that the trainer put to the room. One is open at a time in a session. */
export const liveQuestion = pgTable(
  'live_question',
  {
    pemdaId: pemdaId(),
    id: id(),
    sessionId: id('session_id'),
    course: text('course').notNull(),
    question: text('question').notNull(),
    openedBy: id('opened_by'),
    openedAt: instant('opened_at').notNull(),
    closedAt: instant('closed_at'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    foreignKey({
      columns: [table.pemdaId, table.sessionId],
      foreignColumns: [bimtekSession.pemdaId, bimtekSession.id],
    }),
    index('live_question_session').on(table.pemdaId, table.sessionId, table.openedAt),
    uniqueIndex('live_question_open').on(table.pemdaId, table.sessionId).where(sql`closed_at is null`),
  ],
);

/** What somebody answered; while the question is open the last answer counts. */
export const liveAnswer = pgTable(
  'live_answer',
  {
    pemdaId: pemdaId(),
    questionId: id('question_id'),
    personId: id('person_id'),
    given: jsonb('given').notNull().$type<string[]>(),
    mark: real('mark').notNull(),
    answeredAt: instant('answered_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.questionId, table.personId] }),
    foreignKey({
      columns: [table.pemdaId, table.questionId],
      foreignColumns: [liveQuestion.pemdaId, liveQuestion.id],
    }),
  ],
);

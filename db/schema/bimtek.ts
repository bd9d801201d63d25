import { boolean, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, instant, pemdaId } from '../columns.ts';

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

/** One graded attempt; the nonce of the form makes a repeated send the same attempt. */
export const quizAttempt = pgTable(
  'quiz_attempt',
  {
    pemdaId: pemdaId(),
    id: id(),
    personId: id('person_id'),
    course: text('course').notNull(),
    number: integer('number').notNull(),
    answers: jsonb('answers').notNull(),
    marks: jsonb('marks').notNull(),
    percent: integer('percent').notNull(),
    passed: boolean('passed').notNull(),
    submittedAt: instant('submitted_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    index('quiz_attempt_person').on(table.pemdaId, table.personId, table.course),
  ],
);

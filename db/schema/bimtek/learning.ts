import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { id, instant, pemdaId } from '../../columns.ts';

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

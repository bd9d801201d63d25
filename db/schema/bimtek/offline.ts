import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { ARRIVAL_WAYS, type ArrivalWay } from '~/bimtek/offline/arrival.ts';
import { id, instant, oneOf, pemdaId } from '../../columns.ts';
import { quizAttempt } from './learning.ts';

/** How an attempt that was answered without a signal arrived; the first way that it came. */
export const quizArrival = pgTable(
  'quiz_arrival',
  {
    pemdaId: pemdaId(),
    attemptId: id('attempt_id'),
    personId: id('person_id'),
    way: text('way').notNull().$type<ArrivalWay>(),
    /** What the phone's clock said; a claim. */
    claimedAt: instant('claimed_at'),
    receivedAt: instant('received_at').notNull(),
    /** The trainer who typed the code. */
    enteredBy: uuid('entered_by'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.attemptId] }),
    foreignKey({
      columns: [table.pemdaId, table.attemptId],
      foreignColumns: [quizAttempt.pemdaId, quizAttempt.id],
    }).onDelete('cascade'),
    index('quiz_arrival_person').on(table.pemdaId, table.personId),
    check('quiz_arrival_way', oneOf('way', ARRIVAL_WAYS)),
  ],
);

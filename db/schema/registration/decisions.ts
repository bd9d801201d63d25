import { check, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { BulkProblem, BulkRow } from '~/registration/decisions/bulk.ts';
import type { StoredReason } from '~/registration/decisions/decision-reasons.ts';
import { type Outcome, outcomes } from '~/registration/registration-status.ts';
import { id, instant, oneOf, pemdaId } from '../../columns.ts';

/** One decision for many registrations; each row is decided by itself and carries the bulk's id. */
export const registrationBulk = pgTable(
  'registration_bulk',
  {
    pemdaId: pemdaId(),
    id: id(),
    outcome: text('outcome').notNull().$type<Outcome>(),
    reasons: jsonb('reasons').notNull().$type<StoredReason[]>(),
    note: text('note'),
    rows: jsonb('rows').notNull().$type<BulkRow[]>(),
    /** Rows that could not be decided, each with its code; null until the last row was tried. */
    problems: jsonb('problems').$type<BulkProblem[]>(),
    startedBy: id('started_by'),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    index('registration_bulk_started').on(table.pemdaId, table.startedAt),
    check('registration_bulk_outcome_known', oneOf('outcome', outcomes)),
  ],
);

import { bigint, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, pemdaId } from '../columns.ts';

export const auditEvent = pgTable(
  'audit_event',
  {
    pemdaId: pemdaId(),
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    type: text('type').notNull(),
    actor: text('actor').notNull(),
    subject: text('subject').notNull(),
    data: jsonb('data').notNull().$type<Record<string, unknown>>(),
    occurredAt: instant('occurred_at').notNull(),
    previousLink: text('previous_link').notNull(),
    link: text('link').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.sequence] }),
    index('audit_event_subject').on(table.pemdaId, table.subject, table.sequence),
  ],
);

/** How many events a pemda has and the last link; the row is locked last in each command. */
export const auditHead = pgTable(
  'audit_head',
  {
    pemdaId: pemdaId(),
    count: bigint('count', { mode: 'number' }).notNull(),
    link: text('link').notNull(),
    seal: text('seal').notNull(),
  },
  table => [primaryKey({ columns: [table.pemdaId] })],
);

import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytes, id, instant, pemdaId } from '../columns.ts';

/** Messages out. Staff see template and state; what is in a message stays sealed. */
export const outboxMessage = pgTable(
  'outbox_message',
  {
    pemdaId: pemdaId(),
    id: id(),
    /** The same message is written once. */
    key: text('key').notNull(),
    personId: id('person_id'),
    template: text('template').notNull(),
    sealedBody: bytes('sealed_body').notNull(),
    confidential: boolean('confidential').notNull().default(false),
    notBefore: instant('not_before').notNull(),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
    withdrawnAt: instant('withdrawn_at'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    uniqueIndex('outbox_message_key').on(table.pemdaId, table.key),
    index('outbox_message_waiting')
      .on(table.pemdaId, table.notBefore)
      .where(sql`sent_at is null and withdrawn_at is null`),
  ],
);

import { foreignKey, index, jsonb, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { id, instant, pemdaId } from '../../columns.ts';
import { bimtekSession } from './sessions.ts';

/** A list of attendance as it was printed: row 1 of it stays row 1, whoever comes or goes afterwards. */
export const paperList = pgTable(
  'paper_list',
  {
    pemdaId: pemdaId(),
    id: id(),
    sessionId: id('session_id'),
    /** Seats in the order of the rows. */
    seats: jsonb('seats').notNull().$type<string[]>(),
    printedBy: id('printed_by'),
    printedAt: instant('printed_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    foreignKey({
      columns: [table.pemdaId, table.sessionId],
      foreignColumns: [bimtekSession.pemdaId, bimtekSession.id],
    }),
    index('paper_list_session').on(table.pemdaId, table.sessionId),
  ],
);

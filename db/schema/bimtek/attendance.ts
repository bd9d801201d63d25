import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import {
  type Excuse,
  MARK_KINDS,
  MARK_SOURCES,
  type MarkKind,
  type MarkSource,
  type VoidReason,
} from '~/bimtek/attendance/mark.ts';
import { id, instant, oneOf, pemdaId } from '../../columns.ts';
import { bimtekSession, sessionSeat } from './sessions.ts';

/** What was noted about who came and went: append-only, the ground of presence. The id is the nonce of the device. */
export const attendanceMark = pgTable(
  'attendance_mark',
  {
    pemdaId: pemdaId(),
    id: id(),
    sessionId: id('session_id'),
    /** Null = no such seat in the session; what was claimed stands in `claimed_seat`. */
    seatId: uuid('seat_id'),
    claimedSeat: uuid('claimed_seat'),
    kind: text('kind').notNull().$type<MarkKind>(),
    source: text('source').notNull().$type<MarkSource>(),
    /** When it counts: the device's clock, put right by its difference to ours. */
    at: instant('at').notNull(),
    /** What the device's clock said. */
    claimedAt: instant('claimed_at').notNull(),
    receivedAt: instant('received_at').notNull(),
    /** By how much the device's clock was ahead of ours when it sent this, seconds. */
    clockAhead: integer('clock_ahead').notNull(),
    /** Random name of the phone; in a file of a meeting service one per stretch of presence. */
    device: text('device').notNull(),
    /** Who noted it; null = the system. */
    byPersonId: uuid('by_person_id'),
    /** Why excused, or why taken back: a code of a closed list. */
    reason: text('reason').$type<Excuse | VoidReason>(),
    /** The mark that this one takes back. */
    voids: uuid('voids'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    foreignKey({
      columns: [table.pemdaId, table.sessionId],
      foreignColumns: [bimtekSession.pemdaId, bimtekSession.id],
    }),
    foreignKey({
      columns: [table.pemdaId, table.seatId],
      foreignColumns: [sessionSeat.pemdaId, sessionSeat.id],
    }),
    index('attendance_mark_session').on(table.pemdaId, table.sessionId, table.seatId),
    index('attendance_mark_seat').on(table.pemdaId, table.seatId),
    check('attendance_mark_kind', oneOf('kind', MARK_KINDS)),
    check('attendance_mark_source', oneOf('source', MARK_SOURCES)),
    check('attendance_mark_void', sql`(kind = 'void') = (voids is not null)`),
  ],
);

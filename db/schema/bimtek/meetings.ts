import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { MEETING_SERVICES, type MeetingService } from '~/bimtek/meetings/meeting-file.ts';
import { bytes, id, instant, oneOf, pemdaId } from '../../columns.ts';
import { bimtekSession } from './sessions.ts';

/** Somebody in the file of a meeting service, and the seats that they were on. The id comes from session and person. */
export const meetingPerson = pgTable(
  'meeting_person',
  {
    pemdaId: pemdaId(),
    id: id(),
    sessionId: id('session_id'),
    service: text('service').notNull().$type<MeetingService>(),
    /** Names and address as the service gave them, sealed under a key of the row's own. */
    sealed: bytes('sealed').notNull(),
    minutes: integer('minutes').notNull(),
    /** ISO instants of each stretch. */
    stretches: jsonb('stretches').notNull().$type<{ from: string; until: string }[]>(),
    /** Seats whose presence this is; two where a phone is shared, none while nobody knows. */
    seats: jsonb('seats').notNull().$type<string[]>(),
    matchedBy: text('matched_by').$type<'email' | 'name' | 'hand'>(),
    /** Counts changes of seats, so that marks that were taken back can be made again. */
    revision: integer('revision').notNull().default(0),
    /** Nobody of this session: a host, a test, a stranger. */
    dismissedAt: instant('dismissed_at'),
    importedAt: instant('imported_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    foreignKey({
      columns: [table.pemdaId, table.sessionId],
      foreignColumns: [bimtekSession.pemdaId, bimtekSession.id],
    }),
    index('meeting_person_session').on(table.pemdaId, table.sessionId),
    check('meeting_person_service', oneOf('service', MEETING_SERVICES)),
    check('meeting_person_matched', oneOf('matched_by', ['email', 'name', 'hand'])),
  ],
);

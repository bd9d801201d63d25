import { eq, sql } from 'drizzle-orm';
import rules from '#content/bimtek/rules.json';
import { meetingPerson } from '#db/schema/bimtek/meetings.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { idFrom } from '~/platform/ids/id-from.server.ts';
import { err, fail, ok, type Result } from '~/reference/result.ts';
import { bimtekEvents } from '../events.ts';
import { findSession } from '../sessions/find-session.server.ts';
import type { MeetingCode } from './codes.ts';
import { gatherPeople, uniteStretches } from './gather-people.ts';
import { listHolders } from './list-holders.server.ts';
import { markSeats } from './mark-seats.server.ts';
import { type MatchedPerson, matchPeople } from './match-people.ts';
import type { MeetingProblem, MeetingService, Table } from './meeting-file.ts';
import { readMeetingTable } from './read-meeting-table.ts';
import { sealPerson } from './sealed-person.server.ts';

export interface MeetingInput {
  sessionId: string;
  table: Table;
  /** Minutes that the clock of the file is ahead of UTC. */
  offsetMinutes: number;
}

export interface ImportedMeeting {
  service: MeetingService;
  people: number;
  /** People whose seat is known, by address or name now or by hand before. */
  matched: number;
  /** Marks written now; 0 = the file was known already. */
  marks: number;
  problems: MeetingProblem[];
  withoutTimes: boolean;
}

type Row = typeof meetingPerson.$inferSelect;
type Span = { from: string; until: string };

/** Every stretch of both files once. They may overlap: a report that was taken before the end, and another one after it. */
function collect(one: readonly Span[], other: readonly { from: Date; until: Date }[]): Span[] {
  const spans = [
    ...one,
    ...other.map(({ from, until }) => ({ from: from.toISOString(), until: until.toISOString() })),
  ];
  return [...new Map(spans.map(span => [`${span.from} ${span.until}`, span])).values()];
}

function minutesOf(spans: readonly Span[]): number {
  const united = uniteStretches(
    spans.map(({ from, until }) => ({ from: new Date(from), until: new Date(until) })),
  );
  return Math.floor(
    united.reduce((sum, { from, until }) => sum + until.getTime() - from.getTime(), 0) / 60_000,
  );
}

/**
 * Writes who was in an online session, from the file of its meeting service. Whose seat is beyond doubt gets marks;
 * everybody else waits in the queue of the unmatched. The same file once more changes nothing; another file of the same
 * meeting adds what it knows more. A seat that somebody chose by hand stays.
 */
export async function importMeeting(
  ctx: Ctx,
  { sessionId, table, offsetMinutes }: MeetingInput,
): Promise<Result<ImportedMeeting, MeetingCode>> {
  if (!can(ctx.actor, 'bimtek.teach', { pemda: ctx.pemda })) return err('not-allowed');
  const session = await findSession(ctx.tx, sessionId);
  if (!session || session.state === 'draft') return err('session-unknown');
  const read = readMeetingTable(table, { ...session, offsetMinutes });
  if (!read.ok) return fail(read.problems);
  const { service, stretches, problems, withoutTimes } = read.value;
  const people = gatherPeople(stretches, rules.dropInMinutes);
  const standing = await ctx.tx.select().from(meetingPerson).where(eq(meetingPerson.sessionId, sessionId));
  const known = new Map(standing.map(row => [row.id, row]));
  const taken = new Set(standing.flatMap(row => row.seats));
  const holders = (await listHolders(ctx.tx, sessionId)).filter(({ seatId }) => !taken.has(seatId));
  const fresh = people.filter(({ key }) => !known.has(idFrom(sessionId, key)));
  const seatOf = new Map(matchPeople(fresh, holders).map(match => [match.person.key, match]));
  const rows = people.map(person => {
    const id = idFrom(sessionId, person.key);
    return rowOf(ctx, {
      id,
      sessionId,
      service,
      person,
      before: known.get(id),
      match: seatOf.get(person.key),
    });
  });
  await writeRows(ctx, rows);
  let marks = 0;
  for (const row of rows) {
    const noted = await markSeats(ctx, row, row.seats);
    if (!noted.ok) return err('session-unknown');
    marks += noted.value.kept.length;
  }
  const matched = rows.filter(row => row.seats.length > 0).length;
  const changed =
    marks > 0 ||
    rows.some(row => JSON.stringify(known.get(row.id)?.stretches) !== JSON.stringify(row.stretches));
  if (changed)
    ctx.record(bimtekEvents['meeting-imported'](sessionId, { service, people: rows.length, matched }));
  return ok({ service, people: rows.length, matched, marks, problems, withoutTimes });
}

interface Found {
  id: string;
  sessionId: string;
  service: MeetingService;
  person: MatchedPerson['person'];
  before: Row | undefined;
  match: MatchedPerson | undefined;
}

function rowOf(ctx: Ctx, { id, sessionId, service, person, before, match }: Found): Row {
  const stretches = collect(before?.stretches ?? [], person.stretches);
  const seats = before?.seats ?? (match?.seatId ? [match.seatId] : []);
  return {
    pemdaId: ctx.pemda,
    id,
    sessionId,
    service,
    sealed: before?.sealed ?? sealPerson(id, { names: person.names, email: person.email }),
    minutes: minutesOf(stretches),
    stretches,
    seats,
    matchedBy: before ? before.matchedBy : (match?.by ?? null),
    revision: before?.revision ?? 0,
    dismissedAt: before?.dismissedAt ?? null,
    importedAt: ctx.clock.now(),
  };
}

async function writeRows(ctx: Ctx, rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  await ctx.tx
    .insert(meetingPerson)
    .values(rows)
    .onConflictDoUpdate({
      target: [meetingPerson.pemdaId, meetingPerson.id],
      set: { minutes: sql`excluded.minutes`, stretches: sql`excluded.stretches` },
    });
}

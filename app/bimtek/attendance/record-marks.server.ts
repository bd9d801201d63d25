import { and, eq, inArray } from 'drizzle-orm';
import { attendanceMark } from '#db/schema/bimtek/attendance.ts';
import { bimtekSession, sessionSeat } from '#db/schema/bimtek/sessions.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { bimtekEvents } from '../events.ts';
import type { AttendanceCode } from './codes.ts';
import type { Mark, MarkSource } from './mark.ts';

/** One mark as a device sends it: `at` is what the device's clock said. */
export type SentMark = Pick<Mark, 'id' | 'seatId' | 'kind' | 'at'> &
  Partial<Pick<Mark, 'reason' | 'voids' | 'device'>>;

export interface RecordMarksInput {
  sessionId: string;
  source: MarkSource;
  /** Random name of the phone, or of the file; a mark may name its own. */
  device: string;
  /** What the device's clock says while it sends: the difference to ours puts every `at` right. Absent = our clock. */
  deviceNow?: Date;
  marks: readonly SentMark[];
}

export interface RecordedMarks {
  /** Written now. */
  kept: string[];
  /** Stood here already: the same send once more. */
  known: string[];
  /** A nonce under which something else stands: not written. */
  refused: string[];
}

/** Rows per statement: Postgres takes 65,535 values in one. */
const rowsAtOnce = 1000;

/**
 * Keeps marks, many at once, each nonce once. Nothing is judged away: a seat that is cancelled, twice in, an unknown seat,
 * a clock that is off are all kept, and shown where presence is read. Only trainers; a person's own check-in has a door of
 * its own (`checkInSelf`).
 */
export async function recordMarks(
  ctx: Ctx,
  input: RecordMarksInput,
): Promise<Result<RecordedMarks, AttendanceCode>> {
  if (!can(ctx.actor, 'bimtek.teach', { pemda: ctx.pemda })) return err('not-allowed');
  return writeMarks(ctx, input);
}

/** The same without asking who acts: for the doors of this room. */
export async function writeMarks(
  ctx: Ctx,
  input: RecordMarksInput,
): Promise<Result<RecordedMarks, AttendanceCode>> {
  const { tx, pemda } = ctx;
  const sent = input.marks;
  const [session] = await tx
    .select({ state: bimtekSession.state })
    .from(bimtekSession)
    .where(eq(bimtekSession.id, input.sessionId));
  if (!session || session.state === 'draft') return err('session-unknown');
  if (sent.length === 0) return ok({ kept: [], known: [], refused: [] });
  const seats = await listSeatsAmong(ctx, input.sessionId, sent);
  const now = ctx.clock.now();
  const ahead = input.deviceNow ? input.deviceNow.getTime() - now.getTime() : 0;
  const rows = sent.map(mark => ({
    pemdaId: pemda,
    id: mark.id,
    sessionId: input.sessionId,
    seatId: mark.seatId && seats.has(mark.seatId) ? mark.seatId : null,
    claimedSeat: mark.seatId && !seats.has(mark.seatId) ? mark.seatId : null,
    kind: mark.kind,
    source: input.source,
    // What lies before us has not happened yet, whatever a clock says.
    at: new Date(Math.min(mark.at.getTime() - ahead, now.getTime())),
    claimedAt: mark.at,
    receivedAt: now,
    clockAhead: Math.round(ahead / 1000),
    device: mark.device ?? input.device,
    byPersonId: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    reason: mark.reason ?? null,
    voids: mark.kind === 'void' ? (mark.voids ?? null) : null,
  }));
  const kept = new Set<string>();
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const written = await tx
      .insert(attendanceMark)
      .values(rows.slice(from, from + rowsAtOnce))
      .onConflictDoNothing()
      .returning({ id: attendanceMark.id });
    for (const row of written) kept.add(row.id);
  }
  const rest = rows.filter(row => !kept.has(row.id));
  const known = await listSame(ctx, rest);
  if (kept.size > 0)
    ctx.record(bimtekEvents['marks-recorded'](input.sessionId, { source: input.source, marks: kept.size }));
  return ok({
    kept: [...kept],
    known: rest.filter(row => known.has(row.id)).map(row => row.id),
    refused: rest.filter(row => !known.has(row.id)).map(row => row.id),
  });
}

async function listSeatsAmong(ctx: Ctx, sessionId: string, marks: readonly SentMark[]): Promise<Set<string>> {
  const named = [...new Set(marks.flatMap(mark => mark.seatId ?? []))];
  if (named.length === 0) return new Set();
  const rows = await ctx.tx
    .select({ id: sessionSeat.id })
    .from(sessionSeat)
    .where(and(eq(sessionSeat.sessionId, sessionId), inArray(sessionSeat.id, named)));
  return new Set(rows.map(row => row.id));
}

type Row = typeof attendanceMark.$inferSelect;

/** Those of the rows that stand here as they are, from an earlier send. */
async function listSame(ctx: Ctx, rows: readonly Row[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const ids = rows.map(row => row.id);
  const standing = await ctx.tx.select().from(attendanceMark).where(inArray(attendanceMark.id, ids));
  const what = (row: Row) => [row.sessionId, row.seatId ?? row.claimedSeat, row.kind, row.voids].join(' ');
  const by = new Map(standing.map(row => [row.id, what(row)]));
  return new Set(rows.filter(row => by.get(row.id) === what(row)).map(row => row.id));
}

import { eq } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { attendanceMark } from '#db/schema/bimtek/attendance.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { findAttendance } from '~/bimtek/attendance/find-attendance.server.ts';
import { forgetAttendance } from '~/bimtek/attendance/forget-attendance.server.ts';
import { listOwnAttendance } from '~/bimtek/attendance/list-own-attendance.server.ts';
import { listPresence } from '~/bimtek/attendance/list-presence.server.ts';
import { type RecordMarksInput, recordMarks } from '~/bimtek/attendance/record-marks.server.ts';
import { findRoster } from '~/bimtek/attendance/scanner/find-roster.server.ts';
import { checkInSelf } from '~/bimtek/attendance/self/check-in-self.server.ts';
import { selfCode } from '~/bimtek/attendance/self/self-code.ts';
import { selfDigest } from '~/bimtek/attendance/self/self-digest.server.ts';
import { takeBackMark } from '~/bimtek/attendance/take-back-mark.server.ts';
import { findOwnTicket } from '~/bimtek/attendance/tickets/find-own-ticket.server.ts';
import { readTicket } from '~/bimtek/attendance/tickets/ticket.ts';
import { type Actor, visitor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { ok } from '~/reference/result.ts';
import { minute, openSession, somebody, startsAt } from './a-session.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const trainer = somebody('trainer');
const scope = (actor: Actor, at: Date, pemda = '33.25') => ({
  actor,
  pemda,
  clock: fixedClock(at.toISOString()),
});
const record = (
  input: Partial<RecordMarksInput> & Pick<RecordMarksInput, 'sessionId' | 'marks'>,
  actor: Actor = trainer,
  at = minute(5),
) => runCommand(scope(actor, at), ctx => recordMarks(ctx, { source: 'scan', device: 'hp-a', ...input }));
const marksOf = (sessionId: string) =>
  inPemda('33.25', tx => tx.select().from(attendanceMark).where(eq(attendanceMark.sessionId, sessionId)));
const presenceOf = (sessionId: string) => inPemda('33.25', tx => listPresence(tx, sessionId));
const arrival = (seatId: string | null, at = minute(0), id = newId()) => ({
  id,
  seatId,
  kind: 'in' as const,
  at,
});

describe('marks', () => {
  it('are kept once each, however often they are sent, also at the same moment', async () => {
    const { sessionId, seatIds } = await openSession({ seats: ['confirmed', 'confirmed'] });
    const marks = seatIds.map(id => arrival(id));
    const ids = marks.map(mark => mark.id).sort();
    const first = await record({ sessionId, marks });
    expect(first).toMatchObject({ ok: true, value: { known: [], refused: [] } });
    const again = await Promise.all([1, 2, 3].map(() => record({ sessionId, marks })));
    for (const result of again) {
      if (!result.ok) throw new Error('refused');
      expect(result.value.known.sort()).toEqual(ids);
    }
    expect(await marksOf(sessionId)).toHaveLength(2);
    const events = await inPemda('33.25', tx =>
      tx.select().from(auditEvent).where(eq(auditEvent.subject, sessionId)),
    );
    expect(events.map(event => [event.type, event.data])).toEqual([
      ['bimtek.marks-recorded', { source: 'scan', marks: 2 }],
    ]);
  });

  it('put the clock of a phone right, and never lie in the future', async () => {
    const { sessionId, seatIds } = await openSession({ seats: ['confirmed', 'confirmed', 'confirmed'] });
    const [hour, day] = [3_600_000, 86_400_000];
    const ahead = (at: Date, by: number) => new Date(at.getTime() + by);
    await record({
      sessionId,
      deviceNow: ahead(minute(5), day),
      marks: [arrival(seatIds[0]!, ahead(minute(1), day))],
    });
    await record({
      sessionId,
      deviceNow: ahead(minute(5), -hour),
      marks: [arrival(seatIds[1]!, ahead(minute(2), -hour))],
    });
    await record({ sessionId, marks: [arrival(seatIds[2]!, minute(90))] });
    const rows = await presenceOf(sessionId);
    expect(rows.map(row => row.firstInAt)).toEqual([minute(1), minute(2), minute(5)]);
    const found = await inPemda('33.25', tx => findAttendance(tx, sessionId));
    expect(found?.conflicts.map(conflict => conflict.kind)).toEqual(['clock-off', 'clock-off']);
    const [first] = await marksOf(sessionId);
    expect(first).toMatchObject({ clockAhead: 86_400, claimedAt: ahead(minute(1), day) });
  });

  it('keep what does not fit: a cancelled seat, an unknown one, one of another session', async () => {
    const { sessionId, seatIds } = await openSession({ seats: ['cancelled'] });
    const other = await openSession();
    const stranger = newId();
    const marks = [seatIds[0]!, other.seatIds[0]!, stranger].map(id => arrival(id));
    await record({ sessionId, marks });
    const kept = await marksOf(sessionId);
    expect(kept.map(mark => mark.seatId ?? `? ${mark.claimedSeat}`).sort()).toEqual(
      [seatIds[0]!, `? ${other.seatIds[0]}`, `? ${stranger}`].sort(),
    );
    const found = await inPemda('33.25', tx => findAttendance(tx, sessionId));
    expect(found?.conflicts.map(conflict => conflict.kind).sort()).toEqual([
      'seat-cancelled',
      'seat-unknown',
      'seat-unknown',
    ]);
    expect(found?.rows.map(row => row.seatId)).toEqual(seatIds);
    expect(await presenceOf(other.sessionId)).toMatchObject([{ verdict: 'absent' }]);
  });

  it('refuse another mark under a nonce that is taken', async () => {
    const { sessionId, seatIds } = await openSession({ seats: ['confirmed', 'confirmed'] });
    const id = newId();
    await record({ sessionId, marks: [arrival(seatIds[0]!, minute(0), id)] });
    const stolen = await record({ sessionId, marks: [arrival(seatIds[1]!, minute(0), id)] });
    expect(stolen).toMatchObject({ ok: true, value: { kept: [], known: [], refused: [id] } });
  });

  it('are for trainers of this pemda only', async () => {
    const { sessionId, seatIds } = await openSession();
    const marks = [arrival(seatIds[0]!)];
    for (const actor of [visitor, somebody('vendor'), somebody('opd'), somebody('trainer', newId(), '32.16')])
      expect(await record({ sessionId, marks }, actor)).toMatchObject({ ok: false });
    const abroad = scope(somebody('trainer', newId(), '32.16'), minute(5), '32.16');
    const input = { sessionId, source: 'scan' as const, device: 'hp-a', marks };
    const result = await runCommand(abroad, ctx => recordMarks(ctx, input));
    expect(result).toMatchObject({ problems: [{ code: 'session-unknown' }] });
    expect(await marksOf(sessionId)).toEqual([]);
  });

  it('cannot be changed by the application at all', async () => {
    const { sessionId, seatIds } = await openSession();
    await record({ sessionId, marks: [arrival(seatIds[0]!)] });
    const app = postgres(db.appUrl, { max: 1, onnotice: () => {} });
    await expect(app`update attendance_mark set kind = 'out'`).rejects.toThrow(/permission denied/);
    await app.end();
  });
});

describe('a correction', () => {
  it('takes a mark back and leaves both readable, once', async () => {
    const { sessionId, seatIds } = await openSession();
    const mark = arrival(seatIds[0]!);
    await record({ sessionId, marks: [mark] });
    const nonce = newId();
    const back = () =>
      runCommand(scope(trainer, minute(9)), ctx =>
        takeBackMark(ctx, { sessionId, markId: mark.id, reason: 'wrong-person', nonce }),
      );
    expect(await back()).toEqual(ok({ seatId: seatIds[0] }));
    expect(await back()).toMatchObject({ ok: true });
    expect(await presenceOf(sessionId)).toMatchObject([{ verdict: 'absent', minutes: 0 }]);
    const found = await inPemda('33.25', tx => findAttendance(tx, sessionId));
    const log = found!.marks.get(seatIds[0]!)!;
    expect(log.map(each => [each.kind, each.byPersonId, each.reason])).toEqual([
      ['in', trainer.personId, null],
      ['void', trainer.personId, 'wrong-person'],
    ]);
    const events = await inPemda('33.25', tx =>
      tx.select().from(auditEvent).where(eq(auditEvent.subject, mark.id)),
    );
    expect(events).toMatchObject([
      { type: 'bimtek.mark-taken-back', data: { sessionId, reason: 'wrong-person' } },
    ]);
  });

  it.each([
    ['reason-missing', { reason: '' }],
    ['reason-missing', { reason: 'bosan' }],
    ['mark-unknown', { markId: newId() }],
    ['mark-unknown', { markId: 'x' }],
    ['mark-unknown', { nonce: '' }],
  ])('%s for %j', async (code, wrong) => {
    const { sessionId, seatIds } = await openSession();
    const mark = arrival(seatIds[0]!);
    await record({ sessionId, marks: [mark] });
    const input = { sessionId, markId: mark.id, reason: 'twice', nonce: newId(), ...wrong };
    const result = await runCommand(scope(trainer, minute(9)), ctx => takeBackMark(ctx, input));
    expect(result).toMatchObject({ ok: false, problems: [{ code }] });
  });
});

describe('own arrival', () => {
  const check = (sessionId: string, actor: Actor, at: Date, code?: string, device = 'her-phone') =>
    runCommand(scope(actor, at), ctx =>
      checkInSelf(ctx, {
        sessionId,
        code: code ?? selfCode(sessionId, at, 30, selfDigest),
        nonce: newId(),
        device,
      }),
    );

  it('is noted once with the code of the moment; too early blocks nothing', async () => {
    const actor = somebody('vendor');
    const { sessionId } = await openSession({ people: [actor.personId] });
    expect(await check(sessionId, actor, minute(-31))).toMatchObject({
      problems: [{ code: 'self-not-yet' }],
    });
    expect(await check(sessionId, actor, minute(-5), 'abcdef')).toMatchObject({
      problems: [{ code: 'self-code-wrong' }],
    });
    expect(await marksOf(sessionId)).toEqual([]);
    expect(await check(sessionId, actor, minute(-5))).toEqual(ok({ first: true }));
    expect(await check(sessionId, actor, minute(3))).toEqual(ok({ first: false }));
    expect(await marksOf(sessionId)).toMatchObject([{ source: 'self', byPersonId: actor.personId }]);
  });

  it('needs a confirmed seat in a session that stands', async () => {
    const [waiting, none] = [somebody('vendor'), somebody('opd')];
    const { sessionId } = await openSession({ seats: ['waiting'], people: [waiting.personId] });
    for (const actor of [waiting, none])
      expect(await check(sessionId, actor, minute(1))).toMatchObject({ problems: [{ code: 'seat-none' }] });
    const gone = await openSession({ state: 'cancelled', people: [none.personId] });
    expect(await check(gone.sessionId, none, minute(1))).toMatchObject({
      problems: [{ code: 'session-cancelled' }],
    });
    expect(await check(newId(), none, minute(1))).toMatchObject({ problems: [{ code: 'session-unknown' }] });
  });

  it('of two people on one phone is taken and shown to the trainer, with names to look for', async () => {
    const [one, other] = [somebody('vendor'), somebody('vendor')];
    const people = [one.personId, other.personId];
    const { sessionId, seatIds } = await openSession({ seats: ['confirmed', 'confirmed'], people });
    for (const actor of [one, other])
      expect(await check(sessionId, actor, minute(1))).toMatchObject({ ok: true });
    const found = await inPemda('33.25', tx => findAttendance(tx, sessionId));
    expect(found?.conflicts).toMatchObject([{ kind: 'shared-phone', marks: [{}, {}] }]);
    expect(found?.spotChecks.sort()).toEqual([...seatIds].sort());
  });
});

describe('what goes along', () => {
  it('the roster: seats of every state, marks, the key, no full phone number', async () => {
    const { sessionId, seatIds } = await openSession({ seats: ['confirmed', 'cancelled'] });
    await record({ sessionId, marks: [arrival(seatIds[0]!)] });
    const ask = (pemda: string) => inPemda(pemda, tx => findRoster(tx, { pemda, sessionId, now: startsAt }));
    const roster = await ask('33.25');
    expect(roster?.publicKey).toMatch(/^[0-9a-f]{64}$/);
    expect(roster?.seats.map(seat => seat.state)).toEqual(['confirmed', 'cancelled']);
    expect(roster?.marks).toMatchObject([{ seatId: seatIds[0], kind: 'in' }]);
    expect(await ask('32.16')).toBeNull();
  });

  it('the ticket: only of a confirmed seat, only the own one', async () => {
    const [has, waits] = [somebody('vendor'), somebody('vendor')];
    const people = [has.personId, waits.personId];
    const { sessionId, seatIds } = await openSession({ seats: ['confirmed', 'waiting'], people });
    const ask = (personId: string) =>
      inPemda('33.25', tx => findOwnTicket(tx, { pemda: '33.25', sessionId, personId }));
    const own = await ask(has.personId);
    expect(readTicket(own!.ticket!.text)).toMatchObject({
      value: { pemda: '33.25', sessionId, seatId: seatIds[0] },
    });
    expect(await ask(waits.personId)).toMatchObject({ state: 'waiting', ticket: null });
    expect(await ask(newId())).toBeNull();
  });

  it('a copy of one’s data, and nothing after being forgotten', async () => {
    const actor = somebody('vendor');
    const { sessionId, seatIds } = await openSession({
      seats: ['confirmed', 'confirmed'],
      people: [actor.personId],
    });
    await record({ sessionId, marks: seatIds.map(id => arrival(id)) });
    const copy = await inPemda('33.25', tx => listOwnAttendance(tx, actor));
    expect(copy).toMatchObject([
      { part: 'attendance', rows: [{ session: 'Uji hadir', occurredAt: minute(0) }] },
    ]);
    await runCommand(scope(trainer, minute(9)), async ctx => ok(await forgetAttendance(ctx, actor)));
    expect((await marksOf(sessionId)).map(mark => mark.seatId)).toEqual([seatIds[1]]);
  });
});

import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, inPemda } from '#db/client.server.ts';
import { attendanceMark } from '#db/schema/bimtek/attendance.ts';
import { meetingPerson } from '#db/schema/bimtek/meetings.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { listPresence } from '~/bimtek/attendance/list-presence.server.ts';
import { assignSeats } from '~/bimtek/meetings/assign-seats.server.ts';
import { forgetMeetingPeople } from '~/bimtek/meetings/forget-meeting-people.server.ts';
import { importMeeting } from '~/bimtek/meetings/import-meeting.server.ts';
import { listMeetingPeople } from '~/bimtek/meetings/list-meeting-people.server.ts';
import { readMeetingSheet } from '~/bimtek/meetings/read-meeting-sheet.server.ts';
import { sweepMeetingPeople } from '~/bimtek/meetings/sweep-meeting-people.server.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import { type Actor, systemActor } from '~/identity/actor.ts';
import { ok } from '~/reference/result.ts';
import { at, home, opened, seatsOf, somebody, take, trainer } from '../sessions/a-session.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

let made = 0;
/** Somebody with an account who has taken an online seat. */
async function seated(sessionId: string, name: string, email?: string): Promise<string> {
  const contact = email
    ? ({ kind: 'email', value: email } as const)
    : ({ kind: 'phone', value: `+62812000000${++made + 10}` } as const);
  const account = { name, contact, password: 'kata sandi uji', pemda: home, role: 'vendor' as const };
  const personId = await database().transaction(tx => insertAccount(tx, account));
  const actor = { ...somebody(), personId: personId! } satisfies Actor;
  await take(actor, sessionId, 'online');
  return (await seatsOf(sessionId)).find(seat => seat.personId === personId)!.id;
}

const online = {
  form: 'online',
  seatsOnSite: 0,
  seatsOnline: 20,
  meetingLink: 'https://meet.example/x',
  venue: null,
} as const;
/** After the session, 08.30 to 12.00 WIB on the first of December. */
const after = at('2026-12-01T06:00:00Z');

const csv = (text: string) => text.split('\n').map(line => line.split(','));
const heading = 'Name,User Email,Join Time,Leave Time,Duration (Minutes)';
const send = (sessionId: string, text: string, actor: Actor = trainer) =>
  runCommand({ actor, pemda: home, clock: after }, ctx =>
    importMeeting(ctx, { sessionId, table: csv(text), offsetMinutes: 420 }),
  );
const assign = (sessionId: string, id: string, seats: string[]) =>
  runCommand({ actor: trainer, pemda: home, clock: after }, ctx =>
    assignSeats(ctx, { sessionId, id, seats }),
  );
const presence = async (sessionId: string) =>
  new Map((await inPemda(home, tx => listPresence(tx, sessionId))).map(each => [each.seatId, each]));
const marksOf = (sessionId: string) =>
  inPemda(home, tx =>
    tx
      .select()
      .from(attendanceMark)
      .where(and(eq(attendanceMark.sessionId, sessionId), eq(attendanceMark.source, 'import'))),
  );

describe('the file of a meeting', () => {
  it('becomes presence: rejoins as their union, strangers in a queue, the same file again changes nothing', async () => {
    const sessionId = await opened(online);
    const siti = await seated(sessionId, 'Siti Aminah', 'siti@contoh.id');
    const budi = await seated(sessionId, 'Budi Hartono');
    const file = `${heading}
HP Siti,siti@contoh.id,12/01/2026 08:31:00 AM,12/01/2026 10:00:00 AM,89
HP Siti,siti@contoh.id,12/01/2026 09:30:00 AM,12/01/2026 12:00:00 PM,150
Bpk. Budi Hartono,,12/01/2026 08:30:00 AM,12/01/2026 09:30:00 AM,60
Dapur Rini,,12/01/2026 08:30:00 AM,12/01/2026 12:00:00 PM,210
Siapa,,12/01/2026 08:30:00 AM,12/01/2026 08:30:30 AM,0`;
    const first = await send(sessionId, file);
    expect(first).toMatchObject({
      ok: true,
      value: { service: 'zoom-meeting', people: 4, matched: 2, problems: [], marks: 4 },
    });
    const seen = await presence(sessionId);
    expect(seen.get(siti)).toMatchObject({ minutes: 209, verdict: 'present' });
    expect(seen.get(budi)).toMatchObject({ minutes: 60, verdict: 'left-early' });
    const again = await send(sessionId, file);
    expect(again).toMatchObject({ ok: true, value: { people: 4, matched: 2, marks: 0 } });
    expect(await marksOf(sessionId)).toHaveLength(4);
    const { people } = await inPemda(home, tx => listMeetingPeople(tx, sessionId));
    expect(people.map(({ names, minutes, seats }) => [names[0], minutes, seats.length])).toEqual([
      ['Dapur Rini', 210, 0],
      ['Siapa', 0, 0],
      ['HP Siti', 209, 1],
      ['Bpk. Budi Hartono', 60, 1],
    ]);
  });

  it('taken twice adds what the second one knows more', async () => {
    const sessionId = await opened(online);
    const siti = await seated(sessionId, 'Siti Wahyuni');
    await send(sessionId, `${heading}\nSiti Wahyuni,,12/01/2026 08:30:00 AM,12/01/2026 09:00:00 AM,30`);
    const more = await send(
      sessionId,
      `${heading}\nSiti Wahyuni,,12/01/2026 08:30:00 AM,12/01/2026 09:00:00 AM,30\nSiti Wahyuni,,12/01/2026 08:50:00 AM,12/01/2026 12:00:00 PM,190`,
    );
    expect(more).toMatchObject({ ok: true, value: { people: 1, marks: 2 } });
    expect((await presence(sessionId)).get(siti)).toMatchObject({ minutes: 210, verdict: 'present' });
  });

  it('keeps names sealed', async () => {
    const sessionId = await opened(online);
    await send(
      sessionId,
      `${heading}\nNama Rahasia,rahasia@contoh.id,12/01/2026 08:30:00 AM,12/01/2026 09:00:00 AM,30`,
    );
    const rows = await inPemda(home, tx =>
      tx.select().from(meetingPerson).where(eq(meetingPerson.sessionId, sessionId)),
    );
    expect(JSON.stringify(rows)).not.toMatch(/[Rr]ahasia/);
    expect(rows[0]!.sealed.toString('latin1')).not.toContain('ahasia');
  });

  it('that is none, of another session or from somebody else writes nothing', async () => {
    const sessionId = await opened(online);
    const wrong = await send(sessionId, 'Produk,Harga\nKopi,1000');
    expect(wrong).toMatchObject({ ok: false, problems: [{ code: 'meeting-unknown' }] });
    const vendor = await send(sessionId, `${heading}\nA,,08:30,09:30,60`, somebody());
    expect(vendor).toMatchObject({ ok: false, problems: [{ code: 'not-allowed' }] });
    const nowhere = await send(trainer.personId, `${heading}\nA,,08:30,09:30,60`);
    expect(nowhere).toMatchObject({ ok: false, problems: [{ code: 'session-unknown' }] });
    expect(await marksOf(sessionId)).toEqual([]);
  });
});

describe('somebody whom the file does not name well', () => {
  it('is put on a seat by hand, on two where a phone is shared, and off it again; nothing is removed', async () => {
    const sessionId = await opened(online);
    const rini = await seated(sessionId, 'Rini Astuti');
    const tono = await seated(sessionId, 'Tono Astuti');
    await send(sessionId, `${heading}\nWarung Astuti,,12/01/2026 08:30:00 AM,12/01/2026 12:00:00 PM,210`);
    const { people } = await inPemda(home, tx => listMeetingPeople(tx, sessionId));
    const { id } = people[0]!;
    expect(await assign(sessionId, id, [rini, tono])).toMatchObject({ ok: true });
    let seen = await presence(sessionId);
    expect([seen.get(rini)!.minutes, seen.get(tono)!.minutes]).toEqual([210, 210]);
    expect(await assign(sessionId, id, [tono])).toMatchObject({ ok: true });
    seen = await presence(sessionId);
    expect([seen.get(rini)!.verdict, seen.get(tono)!.minutes]).toEqual(['absent', 210]);
    expect(await assign(sessionId, id, [rini, tono])).toMatchObject({ ok: true });
    seen = await presence(sessionId);
    expect([seen.get(rini)!.minutes, seen.get(tono)!.minutes]).toEqual([210, 210]);
    expect(await assign(sessionId, id, [])).toMatchObject({ ok: true });
    const aside = await inPemda(home, tx => listMeetingPeople(tx, sessionId));
    expect(aside.people[0]).toMatchObject({ dismissed: true, seats: [] });
    const kinds = (await marksOf(sessionId)).map(mark => mark.kind);
    expect(kinds.filter(kind => kind === 'void').length * 2).toBe(kinds.length);
  });

  it('never gets a seat of another session', async () => {
    const [sessionId, other] = [await opened(online), await opened(online)];
    const foreign = await seated(other, 'Orang Lain');
    await send(sessionId, `${heading}\nSiapa,,12/01/2026 08:30:00 AM,12/01/2026 12:00:00 PM,210`);
    const { people } = await inPemda(home, tx => listMeetingPeople(tx, sessionId));
    const { id } = people[0]!;
    expect(await assign(sessionId, id, [foreign])).toMatchObject({ problems: [{ code: 'seat-unknown' }] });
    expect(await assign(other, id, [foreign])).toMatchObject({ problems: [{ code: 'person-unknown' }] });
  });
});

describe('the bytes of a file', () => {
  const folder = mkdtemp(path.join(tmpdir(), 'meeting-'));
  afterAll(async () => rm(await folder, { recursive: true }));
  const read = async (bytes: Buffer) => {
    const file = path.join(await folder, 'file');
    writeFileSync(file, bytes);
    return readMeetingSheet(file);
  };

  it('are read in UTF-16 with tabs, as Teams writes them, and with commas behind short lines', async () => {
    const teams = Buffer.from(
      '\ufeff1. Summary\nTitle\tBimtek, hari ini, besok\n\n2. Participants\nName\tFirst Join\nSiti\tx',
      'utf16le',
    );
    expect(await read(teams)).toMatchObject({
      ok: true,
      value: [
        ['1. Summary'],
        ['Title', 'Bimtek, hari ini, besok'],
        [''],
        ['2. Participants'],
        ['Name', 'First Join'],
        ['Siti', 'x'],
      ],
    });
    const zoom = await read(
      Buffer.from('Meeting ID,Topic\n1,"Foto, judul; harga"\n\nName,Join Time,Leave Time\nSiti,1,2'),
    );
    expect(zoom).toMatchObject({
      ok: true,
      value: [
        ['Meeting ID', 'Topic'],
        ['1', 'Foto, judul; harga'],
        [''],
        ['Name', 'Join Time', 'Leave Time'],
        ['Siti', '1', '2'],
      ],
    });
  });

  it('of a spreadsheet, a picture or too many are refused', async () => {
    expect(await read(Buffer.from('PK\u0003\u0004xx'))).toMatchObject({
      problems: [{ code: 'file-not-text' }],
    });
    expect(await read(Buffer.from([0x89, 0x50, 0, 0, 0, 1]))).toMatchObject({ ok: false });
    expect(await read(Buffer.alloc(3 * 1_048_576, 'a'))).toMatchObject({
      problems: [{ code: 'file-over-cap' }],
    });
  });
});

describe('what a meeting service called somebody', () => {
  it('goes with the person; the marks on the seat name nobody and stay', async () => {
    const sessionId = await opened(online);
    const siti = await seated(sessionId, 'Siti Terlupa');
    const personId = (await seatsOf(sessionId)).find(seat => seat.id === siti)!.personId;
    await send(sessionId, `${heading}\nSiti Terlupa,,08:30,09:30,60\nOrang Asing,,08:30,09:30,60`);
    const scope = { actor: systemActor(home), pemda: home, clock: after };
    await runCommand(scope, async ctx => ok(await forgetMeetingPeople(ctx, { personId })));
    const { people } = await inPemda(home, tx => listMeetingPeople(tx, sessionId));
    expect(people.map(({ names }) => names[0])).toEqual(['Orang Asing']);
    expect((await presence(sessionId)).get(siti)!.minutes).toBe(60);
  });

  it('goes after the days that are kept', async () => {
    const sessionId = await opened(online);
    await send(sessionId, `${heading}\nOrang Lama,,08:30,09:30,60`);
    const scope = { actor: systemActor(home), pemda: home, clock: after };
    const sweep = (before: string, dryRun: boolean) =>
      runCommand(scope, async ctx => ok(await sweepMeetingPeople(ctx, { before: new Date(before), dryRun })));
    expect(await sweep('2026-12-01T05:59:00Z', false)).toMatchObject({ ok: true, value: 0 });
    const due = await sweep('2026-12-02T00:00:00Z', true);
    expect(due.ok && due.value).toBeGreaterThan(0);
    await sweep('2026-12-02T00:00:00Z', false);
    expect((await inPemda(home, tx => listMeetingPeople(tx, sessionId))).people).toEqual([]);
  });
});

import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda, readInPemda } from '#db/client.server.ts';
import { sessionFeedback } from '#db/schema/bimtek/sessions.ts';
import { outboxMessage } from '#db/schema/messages.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { addGuest } from '~/bimtek/sessions/add-guest.server.ts';
import { addMaterial, removeMaterial } from '~/bimtek/sessions/add-material.server.ts';
import { calendarToken } from '~/bimtek/sessions/calendar-token.server.ts';
import { findCalendar, findOwnFeed } from '~/bimtek/sessions/find-calendar.server.ts';
import { findLearnerSession } from '~/bimtek/sessions/find-learner-session.server.ts';
import { findMaterial, readMaterial } from '~/bimtek/sessions/find-material.server.ts';
import { forgetSeats } from '~/bimtek/sessions/forget-seats.server.ts';
import { getFeedback, giveFeedback } from '~/bimtek/sessions/give-feedback.server.ts';
import { listLearnerSessions } from '~/bimtek/sessions/list-learner-sessions.server.ts';
import { listMaterials } from '~/bimtek/sessions/list-materials.server.ts';
import { listOwnSessions } from '~/bimtek/sessions/list-own-sessions.server.ts';
import { listSeats } from '~/bimtek/sessions/list-seats.server.ts';
import { cancelSession } from '~/bimtek/sessions/open-session.server.ts';
import { remindAllSeats } from '~/bimtek/sessions/remind-seats.job.server.ts';
import { setCalendarFeed } from '~/bimtek/sessions/set-calendar-feed.server.ts';
import { sweepGuests } from '~/bimtek/sessions/sweep-guests.server.ts';
import { tellMaterials } from '~/bimtek/sessions/tell-materials.server.ts';
import { writeCalendar } from '~/bimtek/sessions/write-calendar.server.ts';
import type { Actor } from '~/identity/actor.ts';
import { ok } from '~/reference/result.ts';
import {
  answer,
  at,
  change,
  clock,
  home,
  opened,
  plan,
  seatsOf,
  somebody,
  statesOf,
  take,
  trainer,
} from './a-session.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const refused = (code: string) => ({ ok: false, problems: [{ code }] });
const scope = (actor: Actor, when = clock) => ({ actor, pemda: home, clock: when });
const keys = async (template: string, seatId: string) =>
  (await inPemda(home, tx => tx.select({ key: outboxMessage.key }).from(outboxMessage)))
    .map(({ key }) => key)
    .filter(key => key.startsWith(`${template}|${seatId}|`));
const view = (sessionId: string, actor: { personId: string; role: string }, iso: string) =>
  readInPemda(home, tx =>
    findLearnerSession(tx, { sessionId, personId: actor.personId, role: actor.role, now: new Date(iso) }),
  );

describe('a reminder', () => {
  it('comes once for each of three days, and anew for another hour', async () => {
    const sessionId = await opened();
    await take(somebody(), sessionId);
    const [seat] = await seatsOf(sessionId);
    const told = () => keys('session-reminder', seat!.id);
    await remindAllSeats(home, at('2026-11-27T12:00:00Z'));
    expect(await told()).toEqual([]);
    for (const hour of ['2026-11-28T00:30:00Z', '2026-11-28T00:45:00Z', '2026-11-29T00:30:00Z']) {
      await remindAllSeats(home, at(hour));
    }
    expect(await told()).toHaveLength(1);
    await remindAllSeats(home, at('2026-11-30T01:00:00Z'));
    expect(await told()).toHaveLength(2);
    await change(sessionId, { startsAt: new Date('2026-12-01T03:30:00Z') }, at('2026-11-30T02:00:00Z'));
    await remindAllSeats(home, at('2026-11-30T02:15:00Z'));
    expect(await told()).toHaveLength(3);
    await remindAllSeats(home, at('2026-12-01T01:00:00Z'));
    await remindAllSeats(home, at('2026-12-01T03:31:00Z'));
    expect(await told()).toHaveLength(4);
  });

  it('is not for the line, nor for a session that is off', async () => {
    const sessionId = await opened({ seatsOnSite: 1 });
    await take(somebody(), sessionId);
    await take(somebody(), sessionId);
    const [, waits] = await seatsOf(sessionId);
    await remindAllSeats(home, at('2026-11-30T01:00:00Z'));
    expect(await keys('session-reminder', waits!.id)).toEqual([]);
    const off = await opened();
    await take(somebody(), off);
    await runCommand(scope(trainer), ctx => cancelSession(ctx, { sessionId: off }));
    await remindAllSeats(home, at('2026-11-30T01:00:00Z'));
    expect(await keys('session-reminder', (await seatsOf(off))[0]!.id)).toEqual([]);
  });
});

describe('what a learner sees', () => {
  it('is the own place, and the link shortly before the start for those with an online seat', async () => {
    const link = 'https://rapat.example.id/rahasia';
    const sessionId = await opened({ form: 'online', meetingLink: link, seatsOnSite: 0, seatsOnline: 1 });
    const people = [somebody(), somebody(), somebody()] as const;
    for (const person of people) await take(person, sessionId, 'online');
    const places = await Promise.all(
      people.map(async person => (await view(sessionId, person, '2026-11-21T03:00:00Z'))?.seat?.place),
    );
    expect(places).toEqual([null, 1, 2]);
    const linkAt = async (n: 0 | 1, iso: string) =>
      (await view(sessionId, people[n], iso))?.session.meetingLink;
    expect(await linkAt(0, '2026-12-01T01:14:00Z')).toBeNull();
    expect(await linkAt(0, '2026-12-01T01:15:00Z')).toBe(link);
    expect(await linkAt(1, '2026-12-01T01:15:00Z')).toBeNull();
    expect(await view(sessionId, somebody('opd'), '2026-11-21T03:00:00Z')).toBeNull();
    const asked = { personId: people[1].personId, role: 'vendor', now: clock.now() };
    const lists = await readInPemda(home, tx => listLearnerSessions(tx, asked));
    const line = lists.coming.find(({ session }) => session.id === sessionId);
    expect(line?.seat).toMatchObject({ state: 'waiting', place: 1 });
    expect(JSON.stringify(lists)).not.toContain(link);
  });
});

describe('answers after a session', () => {
  it('are given once, by who had a seat, and stand apart from who gave them', async () => {
    const sessionId = await opened({ seatsOnSite: 9 });
    const people = Array.from({ length: 5 }, () => somebody());
    for (const person of people) await take(person, sessionId);
    const after = at('2026-12-01T06:00:00Z');
    const give = (actor: Actor, when = after) =>
      runCommand(scope(actor, when), ctx =>
        giveFeedback(ctx, { sessionId, useful: 4, clear: 5, remark: 'Jelas' }),
      );
    expect(await give(people[0]!, clock)).toMatchObject(refused('feedback-not-yet'));
    expect(await give(somebody())).toMatchObject(refused('session-unknown'));
    const twice = await Promise.all([give(people[0]!), give(people[0]!)]);
    expect(twice.filter(result => result.ok)).toHaveLength(1);
    expect(await readInPemda(home, tx => getFeedback(tx, sessionId))).toMatchObject({
      answers: 1,
      useful: null,
      remarks: [],
    });
    for (const person of people.slice(1)) expect((await give(person)).ok).toBe(true);
    expect(await readInPemda(home, tx => getFeedback(tx, sessionId))).toMatchObject({
      answers: 5,
      useful: 4,
      clear: 5,
    });
    const rows = await inPemda(home, tx => tx.select().from(sessionFeedback));
    expect(rows[0]).not.toHaveProperty('personId');
    for (const row of rows) expect(row.id[14]).toBe('4');
  });
});

describe('materials', () => {
  const paper = {
    format: 'pdf',
    whole: Buffer.from('%PDF-1.7 bahan'),
    small: null,
    width: null,
    height: null,
    pages: 1,
    measure: null,
  } as const;
  const input = { title: 'Salindia', course: null, paper: { ...paper } };

  it('are for who has a seat, those of afterwards from the start on', async () => {
    const sessionId = await opened({ seatsOnSite: 1 });
    const [sits, waits] = [somebody(), somebody()];
    await take(sits!, sessionId);
    await take(waits!, sessionId);
    const add = (actor: Actor, phase: 'before' | 'after') =>
      runCommand(scope(actor), ctx => addMaterial(ctx, { sessionId, phase, ...input }));
    expect(await add(sits!, 'before')).toMatchObject(refused('not-allowed'));
    const before = await add(trainer, 'before');
    await add(trainer, 'after');
    const seen = async (who: typeof trainer, iso: string) =>
      (await view(sessionId, who as never, iso))?.materials.map(({ phase }) => phase);
    expect(await seen(sits as never, '2026-11-22T00:00:00Z')).toEqual(['before']);
    expect(await seen(sits as never, '2026-12-01T01:30:00Z')).toEqual(['before', 'after']);
    expect(await seen(waits as never, '2026-12-01T01:30:00Z')).toEqual([]);
    const materialId = before.ok ? before.value.materialId : '';
    const file = await readInPemda(home, tx => findMaterial(tx, { sessionId, materialId }));
    expect(await readMaterial(home, file!)).toEqual(paper.whole);
    const other = await opened();
    expect(await readInPemda(home, tx => findMaterial(tx, { sessionId: other, materialId }))).toBeNull();
    const remove = (from: string) =>
      runCommand(scope(trainer), ctx => removeMaterial(ctx, { sessionId: from, materialId }));
    expect(await remove(other)).toMatchObject(refused('material-unknown'));
    expect((await readInPemda(home, tx => listMaterials(tx, sessionId))).length).toBe(2);
    expect((await remove(sessionId)).ok).toBe(true);
    expect((await readInPemda(home, tx => listMaterials(tx, sessionId))).length).toBe(1);
  });

  it('are told once, and again when there are more', async () => {
    const sessionId = await opened();
    await take(somebody(), sessionId);
    const tell = () => runCommand(scope(trainer), ctx => tellMaterials(ctx, { sessionId }));
    const told = async () => (await keys('session-materials', (await seatsOf(sessionId))[0]!.id)).length;
    expect(await tell()).toMatchObject(refused('material-unknown'));
    await runCommand(scope(trainer), ctx => addMaterial(ctx, { sessionId, phase: 'before', ...input }));
    await tell();
    await tell();
    expect(await told()).toBe(1);
    const course = {
      sessionId,
      phase: 'before',
      title: 'Pelajaran',
      course: 'dari-foto-sampai-laku',
      paper: null,
    } as const;
    expect(
      await runCommand(scope(trainer), ctx => addMaterial(ctx, { ...course, course: 'lain' })),
    ).toMatchObject(refused('course-unknown'));
    await runCommand(scope(trainer), ctx => addMaterial(ctx, course));
    await tell();
    expect(await told()).toBe(2);
  });
});

describe('calendars', () => {
  const read = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  const calendar = async (feed: string, now = clock.now()) => {
    const found = await readInPemda(home, tx => findCalendar(tx, feed, now));
    if (!found) return null;
    const events = found.sessions.map(session => ({
      ...session,
      place: 'Aula Kantor; Lantai 2, Batang – ruang pertemuan yang namanya panjang sekali dan tidak muat',
      description: 'Satu\nDua',
      url: 'https://laris.test/bimtek/33.25',
    }));
    return writeCalendar({ pemda: home, name: 'Bimtek Bätang', events, alarms: found.kind === 'own' });
  };

  it('parse back, in lines of 75 octets that end in CRLF', async () => {
    const sessionId = await opened({
      title: 'Foto, harga; dan “judul”: cara menulis yang dicari pembeli kantor pemerintah',
    });
    const text = (await calendar(sessionId))!;
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const [event] = read(text);
    expect(event!.getFirstPropertyValue('uid')).toBe(`bimtek-${sessionId}@33.25.laris.id`);
    expect(event!.getFirstPropertyValue('summary')).toContain('Foto, harga; dan “judul”');
    expect(event!.getFirstPropertyValue('location')).toContain('Aula Kantor; Lantai 2, Batang');
    expect(String(event!.getFirstPropertyValue('dtstart'))).toBe('2026-12-01T01:30:00Z');
    expect(String(event!.getFirstPropertyValue('dtend'))).toBe('2026-12-01T05:00:00Z');
    expect(event!.getFirstPropertyValue('dtstamp')).toBeTruthy();
    expect(event!.getFirstPropertyValue('sequence')).toBe(0);
    expect(event!.getAllSubcomponents('valarm')).toEqual([]);
  });

  it('keep the UID and raise the SEQUENCE of a session that moves or is called off', async () => {
    const sessionId = await opened();
    const [first] = read((await calendar(sessionId))!);
    await change(sessionId, { startsAt: new Date('2026-12-01T02:30:00Z') });
    const [moved] = read((await calendar(sessionId))!);
    await runCommand(scope(trainer), ctx => cancelSession(ctx, { sessionId }));
    const [off] = read((await calendar(sessionId))!);
    const all = [first!, moved!, off!];
    expect(new Set(all.map(event => event.getFirstPropertyValue('uid'))).size).toBe(1);
    expect(all.map(event => event.getFirstPropertyValue('sequence'))).toEqual([0, 1, 2]);
    expect(all.map(event => event.getFirstPropertyValue('status'))).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'CANCELLED',
    ]);
  });

  it('of one person open by an address that nobody guesses and that can be changed', async () => {
    const sessionId = await opened();
    const person = somebody();
    await take(person, sessionId);
    const set = (open: boolean) => runCommand(scope(person), ctx => setCalendarFeed(ctx, { open }));
    const token = async () => {
      const feed = await readInPemda(home, tx => findOwnFeed(tx, person.personId));
      return feed && calendarToken(feed.id);
    };
    expect(await token()).toBeNull();
    await set(true);
    const first = (await token())!;
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    const [event] = read((await calendar(first))!);
    expect(event!.getFirstPropertyValue('uid')).toContain(sessionId);
    expect(event!.getAllSubcomponents('valarm')).toHaveLength(2);
    expect(await readInPemda('32.16', tx => findCalendar(tx, first, clock.now()))).toBeNull();
    await set(true);
    expect(await calendar(first)).toBeNull();
    const second = (await token())!;
    expect(second).not.toBe(first);
    await set(false);
    expect(await calendar(second)).toBeNull();
    expect(await calendar('f'.repeat(64))).toBeNull();
    expect(await calendar('x')).toBeNull();
  });

  it('of the pemda have every open session and nothing of people or links', async () => {
    const meetingLink = 'https://rapat.example.id/tertutup';
    const sessionId = await opened({ form: 'online', meetingLink, seatsOnSite: 0, seatsOnline: 5 });
    const text = (await calendar('all'))!;
    expect(text.replaceAll('\r\n ', '')).toContain(sessionId);
    expect(text).not.toContain('rapat.example');
  });
});

describe('guests', () => {
  it('are sealed, named to trainers, and gone a year later', async () => {
    const sessionId = await opened();
    const guest = { sessionId, name: 'Wagiyem', phone: '+6281390001234' };
    expect(await runCommand(scope(somebody()), ctx => addGuest(ctx, guest))).toMatchObject(
      refused('not-allowed'),
    );
    expect((await runCommand(scope(trainer), ctx => addGuest(ctx, guest))).ok).toBe(true);
    const [row] = await seatsOf(sessionId);
    expect(row!.sealedGuest!.toString('latin1')).not.toContain('Wagiyem');
    const listed = () => readInPemda(home, tx => listSeats(tx, sessionId));
    expect(await listed()).toMatchObject([
      { guest: true, name: 'Wagiyem', phone: '+6281390001234', state: 'confirmed' },
    ]);
    const sweep = (iso: string, dryRun: boolean) =>
      runCommand(scope(trainer), async ctx => ok(await sweepGuests(ctx, { before: new Date(iso), dryRun })));
    expect(await sweep('2026-11-30T00:00:00Z', false)).toEqual(ok(0));
    expect(await sweep('2026-12-02T00:00:00Z', true)).toEqual(ok(1));
    expect((await listed())[0]?.name).toBe('Wagiyem');
    expect(await sweep('2026-12-02T00:00:00Z', false)).toEqual(ok(1));
    expect((await listed())[0]).toMatchObject({ name: null, phone: null, state: 'confirmed' });
  });
});

describe('who is forgotten', () => {
  it('leaves a seat of nobody behind, and what was to come goes to the line', async () => {
    const sessionId = await opened({ seatsOnSite: 1 });
    const [goes, waits] = [somebody(), somebody()];
    await take(goes!, sessionId);
    await take(waits!, sessionId);
    const copy = await readInPemda(home, tx => listOwnSessions(tx, { personId: goes!.personId }));
    expect(copy[0]).toMatchObject({ part: 'bimtek-sessions', rows: [{ title: plan().title }] });
    const forgotten = await runCommand(scope(trainer), async ctx =>
      ok(await forgetSeats(ctx, { personId: goes!.personId })),
    );
    expect(forgotten).toEqual(ok({ rows: 1, files: [] }));
    expect(await statesOf(sessionId, [goes!, waits!])).toEqual([null, 'offered']);
    expect((await answer(waits!, sessionId, 'accept')).ok).toBe(true);
    expect(
      (await readInPemda(home, tx => listOwnSessions(tx, { personId: goes!.personId })))[0]?.rows,
    ).toEqual([]);
  });
});

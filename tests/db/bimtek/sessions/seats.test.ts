import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda, readInPemda } from '#db/client.server.ts';
import { outboxMessage } from '#db/schema/messages.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { listSeats } from '~/bimtek/sessions/list-seats.server.ts';
import { listSessions } from '~/bimtek/sessions/list-sessions.server.ts';
import { cancelSession, closeSession } from '~/bimtek/sessions/open-session.server.ts';
import { passAllOffers } from '~/bimtek/sessions/pass-offers.job.server.ts';
import { visitor } from '~/identity/actor.ts';
import {
  answer,
  at,
  change,
  clock,
  home,
  opened,
  seatsOf,
  sessionOf,
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
const told = async (template: string, seatId: string) =>
  (await inPemda(home, tx => tx.select({ key: outboxMessage.key }).from(outboxMessage))).filter(({ key }) =>
    key.startsWith(`${template}|${seatId}|`),
  ).length;

describe('the last seat', () => {
  it('goes to exactly one of a hundred who come at once, the others stand in line', {
    timeout: 60_000,
  }, async () => {
    const sessionId = await opened({ seatsOnSite: 1 });
    const people = Array.from({ length: 100 }, () => somebody());
    const results = await Promise.all(people.map(person => take(person, sessionId)));
    const taken = results.map(result => (result.ok ? result.value : null));
    expect(taken.filter(value => value?.state === 'confirmed')).toHaveLength(1);
    const places = taken.flatMap(value => value?.place ?? []).sort((a, b) => a - b);
    expect(places).toEqual(Array.from({ length: 99 }, (_, n) => n + 1));
    const seats = await seatsOf(sessionId);
    expect(seats).toHaveLength(100);
    // The place that each was told is the place in which each stands.
    const line = seats.filter(seat => seat.state === 'waiting').map(seat => seat.id);
    for (const value of taken) if (value?.place) expect(line[value.place - 1]).toBe(value.seatId);
    expect(new Set(seats.map(seat => seat.queuedAt.getTime())).size).toBe(100);
  });

  it('is not taken twice by one person, also when both forms arrive at once', async () => {
    const sessionId = await opened();
    const person = somebody();
    const both = await Promise.all([take(person, sessionId), take(person, sessionId)]);
    expect(both.filter(result => result.ok)).toHaveLength(1);
    expect(both.find(result => !result.ok)).toMatchObject(refused('already-in'));
  });
});

describe('the line', () => {
  it('is served in order when a seat is given back, and nobody jumps it', async () => {
    const sessionId = await opened();
    const people = Array.from({ length: 5 }, () => somebody());
    for (const person of people) await take(person, sessionId);
    expect(await statesOf(sessionId, people)).toEqual([
      'confirmed',
      'confirmed',
      'waiting',
      'waiting',
      'waiting',
    ]);
    await answer(people[0]!, sessionId, 'cancel');
    expect(await statesOf(sessionId, people)).toEqual([
      'cancelled',
      'confirmed',
      'offered',
      'waiting',
      'waiting',
    ]);
    const late = somebody();
    expect(await take(late, sessionId)).toMatchObject({ ok: true, value: { state: 'waiting', place: 3 } });
    await answer(people[2]!, sessionId, 'decline');
    expect(await statesOf(sessionId, [...people, late])).toEqual([
      ...['cancelled', 'confirmed', 'declined', 'offered', 'waiting', 'waiting'],
    ]);
    expect(await answer(people[3]!, sessionId, 'accept')).toEqual({
      ok: true,
      value: { state: 'confirmed' },
    });
    const seats = await seatsOf(sessionId);
    const of = (n: number) => seats.find(seat => seat.personId === people[n]!.personId)!.id;
    expect(await told('session-offer', of(3))).toBe(1);
    expect(await told('session-confirmed', of(3))).toBe(1);
    expect(await told('session-waiting', of(4))).toBe(1);
  });

  it('is served when there are more seats, and nobody is thrown out when there are fewer', async () => {
    const sessionId = await opened();
    const people = Array.from({ length: 5 }, () => somebody());
    for (const person of people) await take(person, sessionId);
    await change(sessionId, { seatsOnSite: 4 });
    expect(await statesOf(sessionId, people)).toEqual([
      'confirmed',
      'confirmed',
      'offered',
      'offered',
      'waiting',
    ]);
    await change(sessionId, { seatsOnSite: 1 });
    expect(await statesOf(sessionId, people)).toEqual([
      'confirmed',
      'confirmed',
      'offered',
      'offered',
      'waiting',
    ]);
    // Three too many: one who goes makes no seat free.
    await answer(people[0]!, sessionId, 'cancel');
    expect(await statesOf(sessionId, people)).toEqual([
      'cancelled',
      'confirmed',
      'offered',
      'offered',
      'waiting',
    ]);
    expect((await sessionOf(sessionId)).revision).toBe(0);
  });

  it('passes an offer on at its hour, once', async () => {
    const sessionId = await opened({ seatsOnSite: 1 });
    const people = [somebody(), somebody(), somebody()];
    for (const person of people) await take(person, sessionId);
    await answer(people[0]!, sessionId, 'cancel');
    const [, offer] = await seatsOf(sessionId);
    // 09.00 in western Indonesia, twelve hours.
    expect(offer!.offeredUntil).toEqual(new Date('2026-11-21T14:00:00Z'));
    expect(await passAllOffers(home, at('2026-11-21T13:59:59.999Z'))).toBe(0);
    const hour = at('2026-11-21T14:00:00Z');
    expect(await answer(people[1]!, sessionId, 'accept', hour)).toMatchObject(refused('offer-over'));
    expect(await passAllOffers(home, hour)).toBeGreaterThanOrEqual(2);
    expect(await passAllOffers(home, hour)).toBe(0);
    expect(await statesOf(sessionId, people)).toEqual(['cancelled', 'expired', 'offered']);
    expect(await told('session-offer-over', offer!.id)).toBe(1);
    expect(await take(people[1]!, sessionId, 'on-site', hour)).toMatchObject({
      ok: true,
      value: { place: 1 },
    });
  });

  it('is one per pool', async () => {
    const sessionId = await opened({
      form: 'hybrid',
      meetingLink: 'https://rapat.example.id/a',
      ...{ seatsOnSite: 1, seatsOnline: 1 },
    });
    const [a, b, c, d] = [somebody(), somebody(), somebody(), somebody()];
    await take(a!, sessionId, 'on-site');
    await take(b!, sessionId, 'on-site');
    expect(await take(c!, sessionId, 'online')).toMatchObject({ ok: true, value: { state: 'confirmed' } });
    await take(d!, sessionId, 'online');
    await answer(c!, sessionId, 'cancel');
    expect(await statesOf(sessionId, [a!, b!, c!, d!])).toEqual([
      'confirmed',
      'waiting',
      'cancelled',
      'offered',
    ]);
    const counts = (
      await readInPemda(home, tx => listSessions(tx, { states: ['open'], when: 'coming', now: clock.now() }))
    ).find(session => session.id === sessionId)!.counts;
    expect(counts).toEqual({
      'on-site': { confirmed: 1, offered: 0, waiting: 1 },
      online: { confirmed: 0, offered: 1, waiting: 0 },
    });
  });
});

describe('a seat is refused', () => {
  it.each([
    ['sign-up-not-yet', { signUpOpensAt: new Date('2026-11-22T00:00:00Z') }, 'vendor'],
    ['sign-up-over', { signUpClosesAt: new Date('2026-11-21T01:00:00Z') }, 'vendor'],
    ['audience-other', { audience: 'opd' }, 'vendor'],
    ['audience-other', {}, 'opd'],
  ] as const)('%s', async (code, over, role) => {
    const sessionId = await opened(over as never);
    expect(await take(somebody(role), sessionId)).toMatchObject(refused(code));
  });

  it('by unknown sessions, to visitors, in another pool, and once the session is called off', async () => {
    const sessionId = await opened();
    expect(await take(somebody(), sessionId, 'online')).toMatchObject(refused('pool-none'));
    expect(await take(visitor, sessionId)).toMatchObject(refused('not-allowed'));
    expect(await take(somebody(), 'x')).toMatchObject(refused('session-unknown'));
    const inside = somebody();
    await take(inside, sessionId);
    const scope = { actor: trainer, pemda: home, clock };
    expect(
      await runCommand({ ...scope, actor: inside }, ctx => cancelSession(ctx, { sessionId })),
    ).toMatchObject(refused('not-allowed'));
    expect(await runCommand(scope, ctx => closeSession(ctx, { sessionId }))).toMatchObject(
      refused('session-not-over'),
    );
    expect((await runCommand(scope, ctx => cancelSession(ctx, { sessionId }))).ok).toBe(true);
    const [seat] = await seatsOf(sessionId);
    expect(await told('session-cancelled', seat!.id)).toBe(1);
    expect((await sessionOf(sessionId)).revision).toBe(1);
    expect(await take(somebody(), sessionId)).toMatchObject(refused('session-not-open'));
    expect(await answer(inside, sessionId, 'cancel')).toMatchObject(refused('session-not-open'));
  });

  it('to the people of another pemda', async () => {
    const sessionId = await opened();
    const stranger = somebody('vendor', '32.16');
    expect(await take(stranger, sessionId)).toMatchObject(refused('not-allowed'));
    expect(await readInPemda('32.16', tx => listSeats(tx, sessionId))).toEqual([]);
  });
});

describe('a moved session', () => {
  it('tells whoever has a seat and raises its revision', async () => {
    const sessionId = await opened();
    await take(somebody(), sessionId);
    await change(sessionId, { startsAt: new Date('2026-12-01T02:30:00Z') });
    const [seat] = await seatsOf(sessionId);
    expect(await told('session-moved', seat!.id)).toBe(1);
    expect((await sessionOf(sessionId)).revision).toBe(1);
    await change(sessionId, { startsAt: new Date('2026-12-01T02:30:00Z'), jp: 5 });
    expect((await sessionOf(sessionId)).revision).toBe(1);
    expect(await told('session-moved', seat!.id)).toBe(1);
  });

  it('keeps the pools that people sit in', async () => {
    const sessionId = await opened();
    await take(somebody(), sessionId);
    const online = { form: 'online', meetingLink: 'https://rapat.example.id/a', seatsOnline: 9 } as const;
    expect(await change(sessionId, online)).toMatchObject(refused('pool-in-use'));
    expect((await change(sessionId, { ...online, form: 'hybrid' })).ok).toBe(true);
  });
});

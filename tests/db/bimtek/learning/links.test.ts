import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, inPemda, readInPemda } from '#db/client.server.ts';
import { lessonLink } from '#db/schema/bimtek/learning.ts';
import { bimtekSession, sessionSeat } from '#db/schema/bimtek/sessions.ts';
import { product } from '#db/schema/catalog/products.ts';
import { qualityFinding } from '#db/schema/catalog/quality.ts';
import { vendor } from '#db/schema/registration.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { checksOf } from '~/bimtek/learning/links/checks-of.ts';
import { listMailingSessions, listMailings } from '~/bimtek/learning/links/list-mailings.server.ts';
import { findLinkContact, openLessonLink } from '~/bimtek/learning/links/open-lesson-link.server.ts';
import { revokeMailing } from '~/bimtek/learning/links/revoke-mailing.server.ts';
import { sendLessonLinks } from '~/bimtek/learning/links/send-lesson-links.server.ts';
import { sweepLessonLinks } from '~/bimtek/learning/links/sweep-links.server.ts';
import { recordLessonRead } from '~/bimtek/learning/record-lesson-read.server.ts';
import type { Actor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { ok } from '~/reference/result.ts';
import { course } from '../a-learner.ts';
import { eventsOf, home, join, lettersTo, portal, run } from './a-class.ts';

type Person = Awaited<ReturnType<typeof join>>;

let db: TestDatabase;
let trainer: Person;
beforeAll(async () => {
  db = await openTestDatabase();
  trainer = await join('trainer');
});
afterAll(() => db.drop());

const now = '2026-11-21T02:41:00Z';
const clock = fixedClock(now);
const lesson = course.lessons.find(each => checksOf(course, each.id).length > 0)!;
const check = checksOf(course, lesson.id)[0]!;

/** A session of these people, here. */
async function seat(people: readonly { personId: string }[], state: 'confirmed' | 'cancelled' = 'confirmed') {
  const id = newId();
  const at = new Date(now);
  await inPemda(home, async tx => {
    await tx.insert(bimtekSession).values({
      pemdaId: home,
      id,
      title: 'Kelas Limpung',
      audience: 'all',
      form: 'on-site',
      state: 'open',
      startsAt: at,
      endsAt: new Date(at.getTime() + 3_600_000),
      signUpOpensAt: new Date(at.getTime() - 7_200_000),
      signUpClosesAt: new Date(at.getTime() - 3_600_000),
      seatsOnSite: 50,
      seatsOnline: 0,
      jp: 2,
      presencePercent: 80,
      lateAfterMinutes: 15,
      trainerId: trainer.personId,
      createdAt: at,
      changedAt: at,
    });
    for (const { personId } of people)
      await tx.insert(sessionSeat).values({
        pemdaId: home,
        id: newId(),
        sessionId: id,
        personId,
        pool: 'on-site',
        state,
        queuedAt: at,
      });
  });
  return id;
}

const send = (to: string, actor: Actor = trainer, change: object = {}, at = now) =>
  run(actor, ctx => sendLessonLinks(ctx, { course: course.id, lesson: lesson.id, to, ...change }), at);
const tokenOf = async (personId: string) =>
  (await lettersTo(personId)).at(-1)?.link.replace('/learn/open/', '') ?? '';
const open = (token: string, counts = true, at = now) =>
  openLessonLink(token, { clock: fixedClock(at), counts });
const rowOf = async (token: string) =>
  (
    await inPemda(home, tx =>
      tx
        .select()
        .from(lessonLink)
        .where(eq(lessonLink.digest, sha256(token))),
    )
  )[0];

describe('a lesson sent to a session', () => {
  it('reaches everybody with a seat by a link of their own, once', async () => {
    const people = [await join(), await join(), await join('opd')];
    const session = await seat(people);
    await seat([await join()], 'cancelled');
    const sent = await send(`session:${session}`);
    expect(sent).toMatchObject({ ok: true, value: { sent: 3 } });
    const tokens = await Promise.all(people.map(each => tokenOf(each.personId)));
    expect(new Set(tokens).size).toBe(3);
    for (const { personId } of people) {
      const [letter] = await lettersTo(personId);
      expect(letter).toMatchObject({
        template: 'lesson-link',
        values: {
          lesson: { id: lesson.text.id.title, en: lesson.text.en.title },
          minutes: lesson.minutes,
        },
      });
    }
    const mailingId = sent.ok ? sent.value.mailingId : '';
    expect(await eventsOf(mailingId)).toEqual([
      ['bimtek.lesson-sent', { course: course.id, lesson: lesson.id, group: 'session', links: 3 }],
    ]);
    expect(await send(`session:${session}`)).toMatchObject({ problems: [{ code: 'mailing-empty' }] });
    expect(
      (await readInPemda(home, tx => listMailings(tx, course.id))).filter(one => one.id === mailingId),
    ).toHaveLength(1);
  });

  it('sent twice at the same moment goes out once', async () => {
    const people = [await join(), await join()];
    const session = await seat(people);
    const results = await Promise.all([1, 2, 3].map(() => send(`session:${session}`)));
    expect(results.filter(result => result.ok)).toHaveLength(1);
    for (const { personId } of people) expect(await lettersTo(personId)).toHaveLength(1);
  });

  it('goes again on another day', async () => {
    const people = [await join()];
    const session = await seat(people);
    await send(`session:${session}`);
    expect((await send(`session:${session}`, trainer, {}, '2026-11-21T17:30:00Z')).ok).toBe(true);
    expect(await lettersTo(people[0]!.personId)).toHaveLength(2);
  });

  it.each([
    ['group-missing', { to: '' }],
    ['group-missing', { to: `session:${newId()}` }],
    ['group-missing', { to: 'session:x' }],
    ['group-missing', { to: 'finding:Z99-lain' }],
    ['mailing-empty', { to: `finding:${check}` }],
    ['course-unknown', { course: 'lain' }],
    ['lesson-unknown', { lesson: 'lain' }],
  ])('%s for %j', async (code, change) => {
    const session = await seat([await join()]);
    expect(await send(`session:${session}`, trainer, change)).toMatchObject({ problems: [{ code }] });
  });

  it('is for those who teach here, with full rights', async () => {
    const learner = await join();
    const session = await seat([learner]);
    for (const actor of [learner, portal, { ...trainer, rights: 'view' } as const])
      expect(await send(`session:${session}`, actor)).toMatchObject({ problems: [{ code: 'not-allowed' }] });
    const elsewhere = await join('trainer', '32.16');
    const foreign = await run(
      elsewhere,
      ctx => sendLessonLinks(ctx, { course: course.id, lesson: lesson.id, to: `session:${session}` }),
      now,
      '32.16',
    );
    expect(foreign).toMatchObject({ problems: [{ code: 'group-missing' }] });
    expect(await lettersTo(learner.personId)).toEqual([]);
  });
});

describe('a lesson sent to vendors with a finding', () => {
  it('reaches their owners', async () => {
    const [owner, other] = [await join(), await join()];
    await inPemda(home, async tx => {
      for (const [who, found] of [
        [owner, true],
        [other, false],
      ] as const) {
        const [vendorId, productId] = [newId(), newId()];
        await tx.insert(vendor).values({
          pemdaId: home,
          id: vendorId,
          personId: who.personId,
          name: 'Usaha Uji',
          status: 'accepted',
          createdAt: new Date(now),
        });
        await tx.insert(product).values({
          pemdaId: home,
          id: productId,
          vendorId,
          title: 'Abon Sapi',
          category: 'makanan',
          unit: 'bungkus',
          createdAt: new Date(now),
          changedAt: new Date(now),
        });
        if (found)
          await tx.insert(qualityFinding).values({
            pemdaId: home,
            productId,
            check,
            code: 'some-code',
            severity: 'warning',
            gain: 3,
            since: new Date(now),
          });
      }
    });
    expect(await send(`finding:${check}`)).toMatchObject({ ok: true, value: { sent: 1 } });
    expect(await lettersTo(owner.personId)).toHaveLength(1);
    expect(await lettersTo(other.personId)).toEqual([]);
  });
});

describe('a link', () => {
  async function one() {
    const learner = await join();
    const session = await seat([learner]);
    const sent = await send(`session:${session}`);
    return {
      learner,
      session,
      mailingId: sent.ok ? sent.value.mailingId : '',
      token: await tokenOf(learner.personId),
    };
  }

  it('opens the lesson for whoever has it, and tells nothing of the account', async () => {
    const { learner, token } = await one();
    const opened = await open(token);
    expect(opened).toEqual({
      state: 'open',
      kind: 'lesson',
      course: course.id,
      lesson: lesson.id,
      question: null,
    });
    const said = JSON.stringify(opened) + token;
    for (const secret of [learner.personId, learner.phone.slice(4), learner.name])
      expect(said).not.toContain(secret);
  });

  it('is kept as a digest alone', async () => {
    const { token } = await one();
    const row = await rowOf(token);
    expect(JSON.stringify(row)).not.toContain(token.slice(5));
    expect(row?.digest).toBe(sha256(token));
  });

  it('counts openings by people, the first with its instant and an event, previews never', async () => {
    const { token } = await one();
    await open(token, false);
    expect(await rowOf(token)).toMatchObject({ opened: 0, firstOpenedAt: null });
    await open(token);
    await open(token, true, '2026-11-22T02:41:00Z');
    const row = await rowOf(token);
    expect(row).toMatchObject({ opened: 2, firstOpenedAt: clock.now() });
    expect(await eventsOf(row!.id)).toEqual([['bimtek.lesson-link-opened', { kind: 'lesson' }]]);
  });

  it('opened by thirty people at once counts thirty and is one event', async () => {
    const { token } = await one();
    await Promise.all(Array.from({ length: 30 }, () => open(token)));
    const row = await rowOf(token);
    expect(row?.opened).toBe(30);
    expect(await eventsOf(row!.id)).toHaveLength(1);
  });

  it('that is past its days says so and is counted no more', async () => {
    const { token } = await one();
    expect(await open(token, true, '2026-12-05T02:41:00Z')).toMatchObject({
      state: 'expired',
      lesson: lesson.id,
    });
    expect((await rowOf(token))?.opened).toBe(0);
    expect(await findLinkContact(token, fixedClock('2026-12-05T02:41:00Z'))).toBeNull();
  });

  it('that was shut says so; shutting twice is once, and what had not gone out is taken back', async () => {
    const { learner, token, mailingId } = await one();
    expect(await run(trainer, ctx => revokeMailing(ctx, { mailingId }))).toEqual({
      ok: true,
      value: { course: course.id, revoked: 1 },
    });
    expect(await run(trainer, ctx => revokeMailing(ctx, { mailingId }))).toMatchObject({
      value: { revoked: 0 },
    });
    expect(await open(token)).toMatchObject({ state: 'revoked' });
    expect(await findLinkContact(token, clock)).toBeNull();
    expect(await lettersTo(learner.personId)).toMatchObject([{ state: 'withdrawn' }]);
    expect((await eventsOf(mailingId)).map(([type]) => type)).toEqual([
      'bimtek.lesson-sent',
      'bimtek.lesson-links-revoked',
    ]);
  });

  it('is shut by those who teach here alone', async () => {
    const { mailingId, learner } = await one();
    expect(await run(learner, ctx => revokeMailing(ctx, { mailingId }))).toMatchObject({
      problems: [{ code: 'not-allowed' }],
    });
    const elsewhere = await join('trainer', '32.16');
    expect(await run(elsewhere, ctx => revokeMailing(ctx, { mailingId }), now, '32.16')).toMatchObject({
      problems: [{ code: 'mailing-unknown' }],
    });
  });

  it('forged, changed by a letter or of another pemda opens nothing', async () => {
    const { token } = await one();
    const changed = token.replace(/.$/, last => (last === 'A' ? 'B' : 'A'));
    for (const text of [
      changed,
      token.replace('3325-', '3216-'),
      token.slice(0, -1),
      '',
      "' or 1=1 --",
      '../x',
    ])
      expect(await open(text)).toBeNull();
    expect((await rowOf(token))?.opened).toBe(0);
  });

  it('sends the code to the phone of the account, whoever asks', async () => {
    const { learner, token } = await one();
    expect(await findLinkContact(token, clock)).toBe(learner.phone);
    expect(await findLinkContact('3325-x', clock)).toBeNull();
  });

  it('shows in the figures of its mailing as opened, and as read once it is', async () => {
    const { learner, token, mailingId } = await one();
    const figures = async () =>
      (await readInPemda(home, tx => listMailings(tx, course.id))).find(each => each.id === mailingId);
    expect(await figures()).toMatchObject({ sent: 1, opened: 0, read: 0, live: 1, session: 'Kelas Limpung' });
    await open(token);
    expect(await figures()).toMatchObject({ opened: 1, read: 0 });
    await run(learner, ctx => recordLessonRead(ctx, { course: course.id, lesson: lesson.id }));
    expect(await figures()).toMatchObject({ opened: 1, read: 1 });
    await run(trainer, ctx => revokeMailing(ctx, { mailingId }));
    expect(await figures()).toMatchObject({ opened: 1, read: 1, live: 0 });
  });

  it('is swept long after its days, and the mailing keeps how many went out', async () => {
    const { token, mailingId } = await one();
    const sweep = (dryRun: boolean) =>
      run(portal, async ctx => ok(await sweepLessonLinks(ctx, { before: new Date('2026-12-06'), dryRun })));
    const found = await sweep(true);
    expect(found.ok && found.value).toBeGreaterThan(0);
    expect(await rowOf(token)).toBeDefined();
    await sweep(false);
    expect(await rowOf(token)).toBeUndefined();
    const [mailing] = (await readInPemda(home, tx => listMailings(tx, course.id))).filter(
      each => each.id === mailingId,
    );
    expect(mailing).toMatchObject({ sent: 1, opened: 0 });
  });
});

describe('sessions to send to', () => {
  it('are those that are open or held, never drafts', async () => {
    const id = await seat([]);
    const list = () => readInPemda(home, async tx => (await listMailingSessions(tx)).map(each => each.id));
    expect(await list()).toContain(id);
    await inPemda(home, tx =>
      tx
        .update(bimtekSession)
        .set({ state: 'draft' })
        .where(and(eq(bimtekSession.pemdaId, home), eq(bimtekSession.id, id))),
    );
    expect(await list()).not.toContain(id);
  });
});

it('nothing of it is seen without a pemda', async () => {
  expect(await database().select().from(lessonLink)).toEqual([]);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import { openLoginSession } from '~/identity/login-sessions.server.ts';
import type { Rights, Role } from '~/identity/roles.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { addDays, wibDay } from '~/reference/calendar-day.ts';
import * as list from '~/routes/learner/sessions._index.tsx';
import * as one from '~/routes/learner/sessions.$sessionId._index.tsx';
import * as feedback from '~/routes/learner/sessions.$sessionId.feedback.tsx';
import * as seat from '~/routes/learner/sessions.$sessionId.seat.ts';
import * as calendar from '~/routes/learner/sessions.calendar.tsx';
import * as dates from '~/routes/public/bimtek.$pemda.tsx';
import * as feed from '~/routes/public/bimtek.$pemda_.calendars.$feed[.]ics.ts';
import * as taught from '~/routes/trainer/sessions.$sessionId._index.tsx';
import * as edit from '~/routes/trainer/sessions.$sessionId.edit.tsx';
import * as materials from '~/routes/trainer/sessions.$sessionId.materials._index.tsx';
import * as roster from '~/routes/trainer/sessions.$sessionId.roster.ts';
import * as state from '~/routes/trainer/sessions.$sessionId.state.ts';
import * as fresh from '~/routes/trainer/sessions.new.tsx';

let db: TestDatabase;
let serial = 0;
let trainer: { cookie: string; personId: string };

async function signIn(role: Role = 'vendor', pemda = '33.25', rights: Rights = 'full') {
  serial += 1;
  const contact = { kind: 'phone', value: `+6281212${String(serial).padStart(6, '0')}` } as const;
  const account = { name: `Orang ${serial}`, contact, password: 'kata sandi uji', pemda, role };
  const personId = (await database().transaction(tx => insertAccount(tx, account)))!;
  const cookie = await openLoginSession(personId, { pemda, role, rights, device: 'uji' });
  return { cookie: cookie.split(';')[0]!, personId };
}

beforeAll(async () => {
  db = await openTestDatabase();
  trainer = await signIn('trainer');
});
afterAll(() => db.drop());

const today = wibDay(new Date());
const filled = (over: Record<string, string> = {}) => ({
  ...{
    title: 'Foto produk',
    course: '',
    audience: 'vendor',
    form: 'on-site',
    venue: 'Aula',
    meetingLink: '',
  },
  ...{ day: addDays(today, 10), from: '08.30', until: '12.00', opensOn: today, closesOn: addDays(today, 9) },
  ...{ closesAt: '16.00', seatsOnSite: '1', seatsOnline: '0', jp: '4', presencePercent: '80' },
  ...{ lateAfterMinutes: '15', trainerId: trainer.personId, ...over },
});

function request(cookie: string, body?: Record<string, string>, query = ''): Request {
  const sent = body ? { method: 'POST', body: new URLSearchParams(body) } : {};
  return new Request(`http://laris.test/somewhere${query}`, { ...sent, headers: { Cookie: cookie } });
}

interface Answered {
  status: number;
  to: string | null;
  /** What a page shows or refuses, as far as it is looked at here. */
  body: {
    problems?: { code: string; field?: string }[];
    seen?: string;
    own?: string;
    roster?: { name: string }[];
  };
  text: string;
}

async function answer(run: () => Promise<unknown>): Promise<Answered> {
  const found = await run().catch((thrown: unknown) => thrown);
  if (found instanceof Response)
    return { status: found.status, to: found.headers.get('Location'), body: {}, text: await found.text() };
  if (found instanceof Error) throw found;
  const held = found as { init?: { status?: number }; data?: object };
  const body = (held.init ? held.data : found) as Answered['body'];
  return { status: held.init?.status ?? 200, to: null, body, text: JSON.stringify(body) };
}

async function opened(over: Record<string, string> = {}): Promise<string> {
  const made = await answer(() =>
    fresh.action({ request: request(trainer.cookie, filled(over)), params: {} }),
  );
  const sessionId = made.to!.split('/').at(-1)!;
  await answer(() =>
    state.action({ request: request(trainer.cookie, { to: 'open' }), params: { sessionId } }),
  );
  return sessionId;
}

const look = (cookie: string, sessionId: string) =>
  answer(() => one.loader({ request: request(cookie), params: { sessionId } }));
const take = (cookie: string, sessionId: string) =>
  answer(() => one.action({ request: request(cookie, { pool: 'on-site' }), params: { sessionId } }));
const say = (cookie: string, sessionId: string, word: string) =>
  answer(() => seat.action({ request: request(cookie, { answer: word }), params: { sessionId } }));

describe('a trainer', () => {
  it('plans a session that nobody sees before it is opened', async () => {
    const made = await answer(() => fresh.action({ request: request(trainer.cookie, filled()), params: {} }));
    expect(made.status).toBe(303);
    const sessionId = made.to!.split('/').at(-1)!;
    const learner = await signIn();
    expect((await look(learner.cookie, sessionId)).status).toBe(404);
    expect((await take(learner.cookie, sessionId)).status).toBe(404);
    const move = (to: string) =>
      answer(() => state.action({ request: request(trainer.cookie, { to }), params: { sessionId } }));
    expect((await move('draft')).status).toBe(422);
    expect((await move('open')).to).toBe(`/trainer/sessions/${sessionId}`);
    expect((await look(learner.cookie, sessionId)).status).toBe(200);
    expect((await move('cancelled')).status).toBe(303);
    expect((await look(learner.cookie, sessionId)).body).toMatchObject({ signUp: 'cancelled' });
  });

  it('gets a form with faults back, with what was written', async () => {
    const wrong = filled({ title: ' ', until: '07.00' });
    const refused = await answer(() => fresh.action({ request: request(trainer.cookie, wrong), params: {} }));
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      problems: [{ field: 'title', code: 'title-missing' }],
      values: { venue: 'Aula' },
    });
    const late = await answer(() =>
      fresh.action({ request: request(trainer.cookie, filled({ until: '07.00' })), params: {} }),
    );
    expect(late.body.problems).toEqual([{ field: 'until', code: 'order-end' }]);
  });

  it('does not overwrite what somebody else has just changed', async () => {
    const sessionId = await opened();
    const page = await answer(() => edit.loader({ request: request(trainer.cookie), params: { sessionId } }));
    const seen = page.body.seen ?? '';
    const save = (body: Record<string, string>) =>
      answer(() =>
        edit.action({ request: request(trainer.cookie, { ...filled(body), seen }), params: { sessionId } }),
      );
    expect((await save({ seatsOnSite: '5' })).status).toBe(303);
    expect((await save({ seatsOnSite: '6' })).body.problems?.[0]?.code).toBe('session-changed-meanwhile');
  });

  it('sees who comes by name, lets guests in, and takes the list along', async () => {
    const sessionId = await opened();
    const learner = await signIn();
    await take(learner.cookie, sessionId);
    const guest = (name: string, phone: string) =>
      answer(() =>
        taught.action({ request: request(trainer.cookie, { name, phone }), params: { sessionId } }),
      );
    expect((await guest('=Tamu', '12')).body.problems?.[0]?.code).toBe('phone-bad');
    expect((await guest('=Tamu', '')).status).toBe(303);
    const page = await answer(() =>
      taught.loader({ request: request(trainer.cookie), params: { sessionId } }),
    );
    expect(page.body.roster?.map(({ name }) => name)).toEqual([expect.stringMatching(/^Orang /), '=Tamu']);
    const csv = await answer(() =>
      roster.loader({ request: request(trainer.cookie, undefined, '?format=csv'), params: { sessionId } }),
    );
    expect(csv.text).toContain("'=Tamu");
    expect(
      (await answer(() => roster.loader({ request: request(learner.cookie), params: { sessionId } }))).status,
    ).toBe(403);
  });

  it('sends no empty material', async () => {
    const sessionId = await opened();
    const body = { title: 'Salindia', phase: 'before', course: '' };
    const sent = await answer(() =>
      materials.action({ request: request(trainer.cookie, body), params: { sessionId } }),
    );
    expect(sent.body.problems).toEqual([{ field: 'file', code: 'what-missing' }]);
    const course = { ...body, course: 'dari-foto-sampai-laku' };
    expect(
      (
        await answer(() =>
          materials.action({ request: request(trainer.cookie, course), params: { sessionId } }),
        )
      ).status,
    ).toBe(303);
  });
});

describe('a learner', () => {
  it('takes the last seat; the next stands in line, is offered it and takes it', async () => {
    const sessionId = await opened();
    const [first, second] = [await signIn(), await signIn()];
    expect((await take(first.cookie, sessionId)).to).toBe(`/learning/sessions/${sessionId}`);
    // The same form again leads to the same page.
    expect((await take(first.cookie, sessionId)).status).toBe(303);
    await take(second.cookie, sessionId);
    expect((await look(second.cookie, sessionId)).body).toMatchObject({
      own: { state: 'waiting', place: 1 },
    });
    expect((await say(second.cookie, sessionId, 'accept')).status).toBe(303);
    expect((await look(second.cookie, sessionId)).body).toMatchObject({ own: { state: 'waiting' } });
    await say(first.cookie, sessionId, 'cancel');
    expect((await look(second.cookie, sessionId)).body).toMatchObject({
      own: { state: 'offered', mayAccept: true },
    });
    await say(second.cookie, sessionId, 'accept');
    expect((await look(second.cookie, sessionId)).body).toMatchObject({ own: { state: 'confirmed' } });
    expect((await say(second.cookie, sessionId, 'take')).status).toBe(422);
    const lines = await answer(() => list.loader({ request: request(second.cookie), params: {} }));
    expect(lines.text).toContain('"standing":"confirmed"');
  });

  it('is told why there is no seat, and keeps to sessions of the own pemda and audience', async () => {
    const sessionId = await opened({ opensOn: addDays(today, 1) });
    const learner = await signIn();
    const refused = await take(learner.cookie, sessionId);
    expect([refused.status, refused.body.problems?.[0]?.code]).toEqual([422, 'sign-up-not-yet']);
    for (const stranger of [await signIn('opd'), await signIn('vendor', '32.16')]) {
      expect((await look(stranger.cookie, sessionId)).status).toBe(404);
    }
    const unknown = newId();
    expect((await take(learner.cookie, unknown)).status).toBe(404);
    expect((await say(learner.cookie, 'x', 'cancel')).status).toBe(404);
  });

  it('is asked for an opinion after the session, not before', async () => {
    const sessionId = await opened();
    const learner = await signIn();
    expect(
      (await answer(() => feedback.loader({ request: request(learner.cookie), params: { sessionId } })))
        .status,
    ).toBe(404);
    await take(learner.cookie, sessionId);
    const give = (body: Record<string, string>) =>
      answer(() => feedback.action({ request: request(learner.cookie, body), params: { sessionId } }));
    expect((await give({ useful: '9' })).body.problems?.map(({ code }) => code)).toEqual([
      'scale-missing',
      'scale-missing',
    ]);
    expect((await give({ useful: '5', clear: '5' })).body.problems?.[0]?.code).toBe('feedback-not-yet');
  });
});

describe('what anybody sees', () => {
  it('are the dates without people, as a page and as a calendar', async () => {
    const sessionId = await opened({ title: 'Untuk umum' });
    const params = { pemda: '33.25' };
    const page = await answer(() => dates.loader({ request: request(''), params }));
    expect(page.text).toContain('Untuk umum');
    expect(page.text).not.toContain('Orang ');
    const all = await answer(() => feed.loader({ request: request(''), params: { ...params, feed: 'all' } }));
    expect(all.text.replaceAll('\r\n ', '')).toContain(sessionId);
    expect(
      (await answer(() => feed.loader({ request: request(''), params: { pemda: '32.16', feed: sessionId } })))
        .status,
    ).toBe(404);
  });

  it('is not the calendar of a person, unless they have its address', async () => {
    const learner = await signIn();
    await answer(() => calendar.action({ request: request(learner.cookie, { feed: 'open' }), params: {} }));
    const page = await answer(() => calendar.loader({ request: request(learner.cookie), params: {} }));
    const token = /calendars\/([0-9a-f]{64})\.ics/.exec(page.body.own ?? '')?.[1] ?? '';
    const open = (of: string) =>
      answer(() => feed.loader({ request: request(''), params: { pemda: '33.25', feed: of } }));
    expect((await open(token)).status).toBe(200);
    expect((await open(token.replace(/^./, each => (each === 'a' ? 'b' : 'a')))).status).toBe(404);
    await answer(() => calendar.action({ request: request(learner.cookie, { feed: 'closed' }), params: {} }));
    expect((await open(token)).status).toBe(404);
  });
});

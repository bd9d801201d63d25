import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.server.ts';
import { course, filledForm } from '#tests/db/bimtek/a-learner.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import { getOwnerHandle } from '~/identity/get-owner-handle.server.ts';
import { openLoginSession } from '~/identity/login-sessions.server.ts';
import type { Rights, Role } from '~/identity/roles.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import * as attempts from '~/routes/learner/courses.$course.attempts._index.ts';
import * as quizPage from '~/routes/learner/courses.$course.quiz.tsx';
import * as openQuiz from '~/routes/public/learn.$course.quiz.tsx';
import * as noSignal from '~/routes/public/no-signal.tsx';
import * as codes from '~/routes/trainer/answer-codes.tsx';

let db: TestDatabase;
let serial = 0;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

async function signIn(role: Role = 'vendor', rights: Rights = 'full') {
  serial += 1;
  const contact = { kind: 'phone', value: `+6281299${String(serial).padStart(6, '0')}` } as const;
  const account = { name: 'Orang Uji', contact, password: 'kata sandi uji', pemda: '33.25', role };
  const personId = (await database().transaction(tx => insertAccount(tx, account)))!;
  const cookie = await openLoginSession(personId, { pemda: '33.25', role, rights, device: 'uji' });
  return { cookie: cookie.split(';')[0]!, owner: getOwnerHandle('33.25', personId) };
}

const params = { course: course.id };
const caught = async (run: () => Promise<unknown>) =>
  (await run().catch((thrown: unknown) => thrown)) as Response;

function send(cookie: string, changes: Record<string, string> = {}, attempt = newId()) {
  const { version, fields } = filledForm(attempt);
  const body = new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]));
  const ground = { version, language: 'id', nonce: attempt, keptAt: '2026-11-21T10:00:00Z', ...changes };
  for (const [name, value] of Object.entries(ground)) body.set(name, value);
  const request = new Request('http://laris.test/attempts', {
    method: 'POST',
    headers: { Cookie: cookie },
    body,
  });
  return caught(() => attempts.action({ request, params }));
}

describe('answers that the phone sends', () => {
  it('come back with the result, the same each time', async () => {
    const { cookie, owner } = await signIn();
    const attempt = newId();
    for (const _ of [1, 2, 3]) {
      const answer = await send(cookie, { owner }, attempt);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({
        to: `/learning/courses/${course.id}/attempts/${attempt}`,
        percent: 100,
        passed: true,
      });
    }
  });

  it('of somebody else are left on the phone: 409', async () => {
    const [siti, budi] = [await signIn(), await signIn()];
    expect((await send(budi.cookie, { owner: siti.owner })).status).toBe(409);
    expect((await send(budi.cookie, {})).status).toBe(409);
  });

  it('without anybody signed in lead to the door, which keeps them too', async () => {
    const answer = await send('', { owner: 'x' });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Location')).toContain('/sign-in');
  });

  it.each([
    ['old questions', { version: 'old' }, 'quiz-changed'],
    ['a broken nonce', { nonce: '1; drop' }, 'attempt-unknown'],
  ])('with %s are refused for good, with the reason', async (_, changes, code) => {
    const { cookie, owner } = await signIn();
    const answer = await send(cookie, { owner, ...changes });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ problems: [{ code }] });
  });

  it('from an account that may only look are refused', async () => {
    const { cookie, owner } = await signIn('vendor', 'view');
    const answer = await send(cookie, { owner });
    expect(await answer.json()).toMatchObject({ problems: [{ code: 'not-allowed' }] });
  });
});

const visit = (loader: typeof openQuiz.loader, cookie = '', at = params as Record<string, string>) =>
  loader({ request: new Request('http://laris.test/x', { headers: { Cookie: cookie } }), params: at });

describe('pages that the phone keeps', () => {
  it('say nothing of whoever is signed in, only where', async () => {
    const { cookie, owner } = await signIn();
    const open = await visit(openQuiz.loader);
    const { pemda, ...signedIn } = await visit(openQuiz.loader, cookie);
    expect(pemda?.id).toBe('33.25');
    expect(signedIn).toEqual(open);
    expect(JSON.stringify(signedIn)).not.toContain(owner);
  });

  it('of a person carry the owner’s handle', async () => {
    const { cookie, owner } = await signIn();
    const request = new Request(`http://laris.test/quiz?attempt=${newId()}`, { headers: { Cookie: cookie } });
    expect(await quizPage.loader({ request, params })).toMatchObject({ owner });
  });

  it('are not there for a course that does not exist', async () => {
    const missing = await caught(() => visit(openQuiz.loader, '', { course: '__proto__' }));
    expect(missing.status).toBe(404);
  });

  it('name every course where there is no signal', async () => {
    const request = new Request('http://laris.test/no-signal');
    const { courses } = await noSignal.loader({ request, params: {} });
    expect(courses.map(each => each.id)).toContain(course.id);
  });
});

describe('the trainer’s page of codes', () => {
  const enter = async (cookie: string, code: string) => {
    const body = new URLSearchParams({ code });
    const headers = { Cookie: cookie };
    const request = new Request('http://laris.test/trainer/answer-codes', { method: 'POST', headers, body });
    return codes.action({ request, params: {} });
  };

  it('keeps a wrong code in the field and names the group', async () => {
    const { cookie } = await signIn('trainer');
    const refused = (await enter(cookie, 'aaaaa-bbbbb')) as { init?: { status?: number }; data: unknown };
    expect(refused.init?.status).toBe(422);
    expect(refused.data).toMatchObject({
      problems: [{ code: 'code-group-wrong', field: 'code', data: { number: 1, group: 'aaaaa' } }],
      values: { code: 'aaaaa-bbbbb' },
    });
  });

  it('shows nothing for an attempt that was not entered here', async () => {
    const { cookie } = await signIn('trainer');
    for (const entered of [newId(), 'x', '']) {
      const request = new Request(`http://laris.test/x?entered=${entered}`, { headers: { Cookie: cookie } });
      expect(await codes.loader({ request, params: {} })).toMatchObject({ entered: null });
    }
  });

  it('is closed to learners', async () => {
    const { cookie } = await signIn();
    expect((await caught(() => enter(cookie, 'x'))).status).toBe(403);
  });
});

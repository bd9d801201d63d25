import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.server.ts';
import { course, filledForm } from '#tests/db/bimtek/a-learner.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import { openLoginSession } from '~/identity/login-sessions.server.ts';
import type { Rights, Role } from '~/identity/roles.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import * as progress from '~/routes/learner/courses.$course._index.tsx';
import * as attempts from '~/routes/learner/courses.$course.attempts.$attempt.tsx';
import * as reading from '~/routes/learner/courses.$course.lessons.$lesson.reading.tsx';
import * as quiz from '~/routes/learner/courses.$course.quiz.tsx';
import * as lesson from '~/routes/public/learn.$course.$lesson.tsx';

let db: TestDatabase;
let serial = 0;

async function signIn(pemda = '33.25', role: Role = 'vendor', rights: Rights = 'full'): Promise<string> {
  serial += 1;
  const contact = { kind: 'phone', value: `+6281211${String(serial).padStart(6, '0')}` } as const;
  const account = { name: 'Orang Uji', contact, password: 'kata sandi uji', pemda, role };
  const personId = await database().transaction(tx => insertAccount(tx, account));
  const cookie = await openLoginSession(personId!, { pemda, role, rights, device: 'uji' });
  return cookie.split(';')[0]!;
}

beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

interface Sent {
  cookie: string;
  attempt?: string;
  body?: [string, string][];
}

function request({ cookie, attempt, body }: Sent): Request {
  const url = `http://laris.test/quiz${attempt ? `?attempt=${attempt}` : ''}`;
  const headers = { Cookie: cookie };
  return body
    ? new Request(url, { method: 'POST', headers, body: new URLSearchParams(body) })
    : new Request(url, { headers });
}

const params = { course: course.id };

/** What a loader or action returned or threw, as its status; the body where there is one. */
async function answer(
  run: () => Promise<unknown>,
): Promise<{ status: number; to: string | null; body: unknown }> {
  const found = await run().catch((thrown: unknown) => thrown);
  if (found instanceof Response)
    return { status: found.status, to: found.headers.get('Location'), body: null };
  if (found instanceof Error) throw found;
  const init = (found as { init?: { status?: number } }).init;
  return { status: init?.status ?? 200, to: null, body: init ? (found as { data: unknown }).data : found };
}

const form = (attempt: string, wrong: string[] = []): [string, string][] => {
  const { version, fields } = filledForm(attempt, wrong);
  return [
    ['version', version],
    ...[...fields].map(([name, value]): [string, string] => [name, String(value)]),
  ];
};
const send = (cookie: string, attempt: string, body: [string, string][]) =>
  answer(() => quiz.action({ request: request({ cookie, attempt, body }), params }));

describe('the quiz page', () => {
  it('gives every visit a nonce of its own', async () => {
    const cookie = await signIn();
    const visit = () => answer(() => quiz.loader({ request: request({ cookie }), params }));
    const [first, second] = [await visit(), await visit()];
    expect(first.status).toBe(302);
    expect(first.to).toMatch(/\/quiz\?attempt=[0-9a-f-]{36}$/);
    expect(first.to).not.toBe(second.to);
  });

  it('sends no right answer, no weight and no explanation', async () => {
    const cookie = await signIn();
    const { body } = await answer(() =>
      quiz.loader({ request: request({ cookie, attempt: newId() }), params }),
    );
    const { words: _, ...own } = body as Record<string, unknown>;
    const sent = JSON.stringify(own);
    expect(sent).toContain('Keripik Singkong Bu Rini');
    expect(sent).not.toMatch(/weight|feedback|whenRight|50000000|Benar, tidak boleh|Tepat/);
  });

  it('keeps what was ticked when something is missing, and names it', async () => {
    const cookie = await signIn();
    const attempt = newId();
    const body = form(attempt).filter(([name]) => name !== 'q-ppn');
    const refused = await send(cookie, attempt, body);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      problems: [{ code: 'answer-missing', field: 'q-ppn', data: { number: 6 } }],
      values: { 'q-foto': [expect.any(String), expect.any(String)], 'q-pirt': ['15'] },
    });
  });

  it('sent twice leads to the same result, and the form itself then too', async () => {
    const cookie = await signIn();
    const attempt = newId();
    const to = `/learning/courses/${course.id}/attempts/${attempt}`;
    const twice = await Promise.all([1, 2].map(() => send(cookie, attempt, form(attempt))));
    expect(twice.map(each => [each.status, each.to])).toEqual([
      [303, to],
      [303, to],
    ]);
    const again = await answer(() => quiz.loader({ request: request({ cookie, attempt }), params }));
    expect([again.status, again.to]).toEqual([302, to]);
  });
});

describe('an attempt', () => {
  it("is shown to its owner only, in the owner's pemda", async () => {
    const owner = await signIn();
    const attempt = newId();
    await send(owner, attempt, form(attempt, ['ppn']));
    const open = (cookie: string, of = course.id) =>
      answer(() => attempts.loader({ request: request({ cookie }), params: { course: of, attempt } }));
    const own = await open(owner);
    expect(own.body).toMatchObject({ percent: 87, passed: true, number: 1 });
    expect((await open(await signIn())).status).toBe(404);
    expect((await open(await signIn('32.16'))).status).toBe(404);
    expect((await open(await signIn('33.25', 'trainer'))).status).toBe(403);
    expect((await open(owner, 'lain')).status).toBe(404);
    expect((await open('')).status).toBe(302);
  });

  it.each(['x', '00000000-0000-0000-0000-000000000000', "1' or '1'='1"])(
    '%s does not exist',
    async attempt => {
      const cookie = await signIn();
      const found = await answer(() =>
        attempts.loader({ request: request({ cookie }), params: { ...params, attempt } }),
      );
      expect(found.status).toBe(404);
    },
  );

  it("cannot be taken over with somebody else's nonce", async () => {
    const attempt = newId();
    await send(await signIn(), attempt, form(attempt));
    expect((await send(await signIn(), attempt, form(attempt))).status).toBe(404);
  });
});

describe('marking a lesson', () => {
  const mark = (cookie: string, id = course.lessons[0]!.id) =>
    answer(() =>
      reading.action({ request: request({ cookie, body: [] }), params: { ...params, lesson: id } }),
    );

  it('shows on the page of progress', async () => {
    const cookie = await signIn();
    const first = course.lessons[0]!.id;
    expect(await mark(cookie)).toMatchObject({ status: 303, to: `/learning/courses/${course.id}#${first}` });
    const { body } = await answer(() => progress.loader({ request: request({ cookie }), params }));
    expect(body).toMatchObject({ completion: { done: 1, complete: false } });
  });

  it('is refused to people who only look, and for lessons that are not there', async () => {
    expect((await mark(await signIn('33.25', 'vendor', 'view'))).status).toBe(403);
    expect((await mark(await signIn(), 'lain')).status).toBe(404);
    expect((await mark('')).status).toBe(302);
  });
});

describe('a lesson', () => {
  const open = (params: Record<string, string>, cookie = '') =>
    answer(() => lesson.loader({ request: request({ cookie }), params }));

  it('opens for anybody, in the language of the reader', async () => {
    const at = { course: course.id, lesson: 'foto' };
    expect((await open(at)).body).toMatchObject({
      language: 'id',
      lesson: { title: 'Memotret barang dengan HP' },
    });
    const english = await open(at, 'laris-language=en');
    expect(english.body).toMatchObject({ language: 'en', lesson: { title: 'Taking photos with a phone' } });
  });

  it.each([
    { course: 'lain', lesson: 'foto' },
    { course: course.id, lesson: 'lain' },
    { course: '../..', lesson: 'x' },
  ])('%j is not found', async at => {
    expect((await open(at)).status).toBe(404);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { questionReview } from '#db/schema/bimtek/learning.ts';
import { course, filledForm } from '#tests/db/bimtek/a-learner.ts';
import { home, join, lettersTo, portal, run } from '#tests/db/bimtek/learning/a-class.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { writeLink } from '~/bimtek/learning/links/write-link.server.ts';
import { listProgress } from '~/bimtek/learning/list-progress.server.ts';
import { openLoginSession } from '~/identity/login-sessions.server.ts';
import type { Rights, Role } from '~/identity/roles.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { ok } from '~/reference/result.ts';
import * as learning from '~/routes/learner/_index.tsx';
import * as progress from '~/routes/learner/courses.$course._index.tsx';
import * as reviews from '~/routes/learner/reviews.tsx';
import * as link from '~/routes/public/learn.open.$token.tsx';
import * as learners from '~/routes/trainer/courses.$course_.learners._index.tsx';
import * as learner from '~/routes/trainer/courses.$course_.learners.$learnerId.tsx';
import * as removal from '~/routes/trainer/courses.$course_.learners.$learnerId_.repairs.$repairId.removal.ts';
import * as mailings from '~/routes/trainer/courses.$course_.mailings._index.tsx';
import * as revocation from '~/routes/trainer/courses.$course_.mailings.$mailingId.revocation.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

async function enter(personId: string, role: Role = 'vendor', rights: Rights = 'full', pemda = home) {
  const cookie = await openLoginSession(personId, { pemda, role, rights, device: 'uji' });
  return cookie.split(';')[0]!;
}

const phone = 'Mozilla/5.0 (Linux; Android 10) Chrome/120.0 Mobile';
function request(cookie: string, query = '', body?: Record<string, string> | [string, string][]): Request {
  const url = `http://laris.test/here${query}`;
  const headers = { Cookie: cookie, 'User-Agent': phone };
  return body
    ? new Request(url, { method: 'POST', headers, body: new URLSearchParams(body) })
    : new Request(url, { headers });
}

type Door = (args: { request: Request; params: Record<string, string | undefined> }) => unknown;

/** Status, place and body of whatever a door gives back or throws. */
async function knock(door: Door, sent: Request, params: Record<string, string> = {}) {
  const found = await Promise.resolve(door({ request: sent, params })).catch((thrown: unknown) => thrown);
  if (found instanceof Response)
    return { status: found.status, to: found.headers.get('Location') ?? '', body: {} };
  if (found instanceof Error) throw found;
  const { init, data } = found as { init?: { status?: number }; data?: object };
  return { status: init?.status ?? 200, to: '', body: (init ? data : found) as Record<string, unknown> };
}

const lesson = course.lessons[0]!;
const params = { course: course.id };

/** A link of this kind for a new account, as it stands in the message. */
async function aLink(kind: 'lesson' | 'review' = 'lesson') {
  const account = await join();
  const question = kind === 'review' ? { question: 'ppn' } : {};
  const made = await run(
    portal,
    async ctx =>
      ok(
        await writeLink(ctx, {
          kind,
          personId: account.personId,
          course: course.id,
          lesson: lesson.id,
          ...question,
        }),
      ),
    new Date().toISOString(),
  );
  const token = made.ok && made.value ? made.value.path.replace('/learn/open/', '') : '';
  return { account, token };
}

async function due(personId: string, question: string) {
  const row = { pemdaId: home, personId, course: course.id, question, step: 0, dueOn: '2026-01-02' };
  await inPemda(home, tx => tx.insert(questionReview).values({ ...row, changedAt: new Date() }));
}

describe('a lesson link', () => {
  it('shows the lesson to whoever holds it, and nothing of the account', async () => {
    const { account, token } = await aLink();
    const { status, body } = await knock(link.loader, request(''), { token });
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'open', title: lesson.text.id.title, signedIn: false });
    const { words: _, ...own } = body;
    const said = JSON.stringify(own);
    for (const secret of [account.personId, account.phone.slice(4), account.name])
      expect(said).not.toContain(secret);
  });

  it('sends the code to the account’s own phone and leads to where the reading is marked', async () => {
    const { account, token } = await aLink();
    const sent = await knock(link.action, request('', '', {}), { token });
    expect(sent.status).toBe(303);
    expect(sent.to).toMatch(/^\/sign-in\/code\/[\w-]{32}\?to=/);
    expect(new URL(sent.to, 'http://laris.test').searchParams.get('to')).toBe(
      `/learning/courses/${course.id}#${lesson.id}`,
    );
    expect(sent.to).not.toContain(account.phone.slice(4));
    expect(await lettersTo(account.personId)).toMatchObject([{ template: 'sign-in-code' }]);
    const quiz = await knock(link.action, request('', '', { next: 'quiz' }), { token });
    expect(decodeURIComponent(quiz.to)).toContain(`/learning/courses/${course.id}/quiz`);
  });

  it('leads somebody who is signed in straight there, without a code', async () => {
    const { account, token } = await aLink('review');
    const reader = await join();
    const sent = await knock(link.action, request(await enter(reader.personId), '', {}), { token });
    expect(sent).toMatchObject({ status: 303, to: `/learning/reviews?of=${course.id}/ppn` });
    expect(await lettersTo(account.personId)).toEqual([]);
  });

  it('asked for too many codes says so and sends no more', async () => {
    const { account, token } = await aLink();
    const statuses: number[] = [];
    for (let n = 0; n < 12; n += 1)
      statuses.push((await knock(link.action, request('', '', {}), { token })).status);
    expect(statuses.at(-1)).toBe(422);
    expect((await lettersTo(account.personId)).length).toBeLessThan(12);
  });

  it('of a question shows the answers to choose from, never which is right', async () => {
    const { token } = await aLink('review');
    const { body } = await knock(link.loader, request(''), { token });
    expect(body).toMatchObject({ state: 'open', question: { options: expect.any(Array) } });
    const { words: _, ...own } = body;
    expect(JSON.stringify(own)).not.toMatch(/weight|feedback|whenRight|Hanya PKP/);
  });

  it.each(['3325-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'x', '9999-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'])(
    '%s is not known, leads to the lessons and sends nothing',
    async token => {
      expect((await knock(link.loader, request(''), { token })).body).toMatchObject({
        state: 'unknown',
        to: '/learn',
      });
      expect(await knock(link.action, request('', '', {}), { token })).toMatchObject({
        status: 303,
        to: `/learn/open/${token}`,
      });
    },
  );
});

describe('questions to repeat', () => {
  const page = (cookie: string, query = '') => knock(reviews.loader, request(cookie, query));
  const answer = (nonce: string, wrong: string[] = []): [string, string][] => {
    const { version, fields } = filledForm(nonce, wrong);
    const own = [...fields].flatMap(([name, value]): [string, string][] =>
      name === 'q-ppn' ? [[name, String(value)]] : [],
    );
    return [['course', course.id], ['question', 'ppn'], ['version', version], ...own];
  };

  it('give every visit a nonce, keep what a message asked, and ask one', async () => {
    const { personId } = await join();
    await due(personId, 'ppn');
    await due(personId, 'foto');
    const cookie = await enter(personId);
    const first = await page(cookie, `?of=${course.id}/ppn`);
    expect(first.status).toBe(302);
    expect(decodeURIComponent(first.to)).toMatch(/answer=[0-9a-f-]{36}&of=.*\/ppn$/);
    const { body } = await page(cookie, new URL(first.to, 'http://laris.test').search);
    expect(body).toMatchObject({ left: 2, answered: null, asked: { question: { key: 'ppn' } } });
  });

  it('answer with the explanation at once, twice to the same place, and keep it on a reload', async () => {
    const { personId } = await join();
    await due(personId, 'ppn');
    const cookie = await enter(personId);
    const nonce = newId();
    const send = () => knock(reviews.action, request(cookie, `?answer=${nonce}`, answer(nonce)));
    const twice = await Promise.all([send(), send()]);
    for (const sent of twice)
      expect(sent).toMatchObject({ status: 303, to: `/learning/reviews?answer=${nonce}` });
    const { body } = await page(cookie, `?answer=${nonce}`);
    expect(body).toMatchObject({
      asked: null,
      left: 0,
      answered: { question: { key: 'ppn', state: 'right' } },
    });
  });

  it('without an answer are sent back with what was asked, and leave nothing behind', async () => {
    const { personId } = await join();
    await due(personId, 'ppn');
    const cookie = await enter(personId);
    const nonce = newId();
    const empty = answer(nonce).filter(([name]) => name !== 'q-ppn');
    const sent = await knock(reviews.action, request(cookie, `?answer=${nonce}`, empty));
    expect(sent).toMatchObject({
      status: 422,
      body: { problems: [{ code: 'answer-missing', field: 'q-ppn' }] },
    });
  });

  it('answered in another tab lead on to what is left', async () => {
    const { personId } = await join();
    await due(personId, 'ppn');
    const cookie = await enter(personId);
    const [one, other] = [newId(), newId()];
    await knock(reviews.action, request(cookie, `?answer=${one}`, answer(one)));
    expect(await knock(reviews.action, request(cookie, `?answer=${other}`, answer(other)))).toMatchObject({
      status: 303,
      to: '/learning/reviews',
    });
  });

  it.each([
    ['a wrong nonce', '?answer=x', 404],
    ['no nonce', '', 404],
  ])('with %s are not found', async (_, query, status) => {
    const { personId } = await join();
    expect((await knock(reviews.action, request(await enter(personId), query, {}))).status).toBe(status);
  });

  it('are for learners who may act', async () => {
    const { personId } = await join();
    await due(personId, 'ppn');
    const nonce = newId();
    const looking = await enter(personId, 'vendor', 'view');
    expect((await knock(reviews.action, request(looking, `?answer=${nonce}`, answer(nonce)))).status).toBe(
      403,
    );
    expect((await page('')).status).toBe(302);
  });
});

describe('the home of learning', () => {
  it('shows an owner the courses of owners and a buyer those of buyers, each with what comes next', async () => {
    const [owner, buyer] = [await join(), await join('opd')];
    const seen = await knock(learning.loader, request(await enter(owner.personId)));
    expect(seen.body).toMatchObject({ next: { why: expect.any(String) }, due: 0 });
    const ids = (body: Record<string, unknown>) => (body.courses as { id: string }[]).map(each => each.id);
    const bought = await knock(learning.loader, request(await enter(buyer.personId, 'opd')));
    expect(ids(seen.body)).toContain(course.id);
    expect(ids(bought.body)).not.toContain(course.id);
  });

  it('shows why a course is open and what is mastered', async () => {
    const { personId } = await join();
    const { body } = await knock(progress.loader, request(await enter(personId)), params);
    expect(body).toMatchObject({ open: { lessons: course.lessons.length, quiz: true } });
    expect(body.mastery).toHaveLength(course.competencies.length);
  });
});

describe('the trainer', () => {
  it('sees one learner and ticks a rule; the learner then sees who did and why', async () => {
    const [trainer, pupil] = [await join('trainer'), await join()];
    const cookie = await enter(trainer.personId, 'trainer');
    const at = { ...params, learnerId: pupil.personId };
    const sent = await knock(
      learner.action,
      request(cookie, '', { rule: `lesson:${lesson.id}`, reason: 'done-in-session' }),
      at,
    );
    expect(sent).toMatchObject({
      status: 303,
      to: `/trainer/courses/${course.id}/learners/${pupil.personId}`,
    });
    const { body } = await knock(learner.loader, request(cookie), at);
    expect(body).toMatchObject({ name: pupil.name, mayRepair: true, log: [{ by: trainer.name }] });
    const own = await knock(progress.loader, request(await enter(pupil.personId)), params);
    expect(own.body).toMatchObject({ completion: { done: 1 } });
    const listed = await knock(learners.loader, request(cookie), params);
    expect(JSON.stringify(listed.body)).toContain(pupil.name);

    const repairId = (body.log as { id: string }[])[0]!.id;
    const undone = await knock(removal.action, request(cookie, '', {}), { ...at, repairId });
    expect(undone.status).toBe(303);
    const kept = await inPemda(home, tx => listProgress(tx, pupil.personId));
    expect(kept.get(course.id)?.repairs).toMatchObject([{ undoneAt: expect.any(Date) }]);
  });

  it('who only looks sees no form, and a form that is sent all the same is refused', async () => {
    const [trainer, pupil] = [await join('trainer'), await join()];
    const cookie = await enter(trainer.personId, 'trainer', 'view');
    const at = { ...params, learnerId: pupil.personId };
    expect((await knock(learner.loader, request(cookie), at)).body).toMatchObject({ mayRepair: false });
    const form = { rule: 'quiz', reason: 'done-in-session', lesson: lesson.id, to: `session:${newId()}` };
    expect((await knock(learner.action, request(cookie, '', form), at)).status).toBe(403);
    expect((await knock(mailings.action, request(cookie, '', form), params)).status).toBe(403);
    expect((await knock(mailings.loader, request(cookie), params)).body).toMatchObject({ maySend: false });
  });

  it('finds nobody of another pemda, and no course that is not there', async () => {
    const [trainer, elsewhere] = [await join('trainer'), await join('vendor', '32.16')];
    const cookie = await enter(trainer.personId, 'trainer');
    for (const learnerId of [elsewhere.personId, newId(), 'x'])
      expect((await knock(learner.loader, request(cookie), { ...params, learnerId })).status).toBe(404);
    for (const door of [learners.loader, mailings.loader])
      expect((await knock(door, request(cookie), { course: 'lain' })).status).toBe(404);
    expect((await knock(revocation.action, request(cookie, '', {}), { mailingId: newId() })).status).toBe(
      404,
    );
    expect(
      (await knock(mailings.action, request(cookie, '', { lesson: lesson.id, to: '' }), params)).body,
    ).toMatchObject({
      problems: [{ code: 'group-missing', field: 'to' }],
    });
  });
});

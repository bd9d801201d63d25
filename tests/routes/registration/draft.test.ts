import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOfficer, makeVendor, start } from '#tests/db/registration/story.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import type { Actor } from '~/identity/actor.ts';
import { openLoginSession } from '~/identity/login-sessions.server.ts';
import { longestDraft } from '~/registration/answers/drafts/draft-form.ts';
import * as tasks from '../../../app/routes/vendor/registration._index.tsx';
import * as page from '../../../app/routes/vendor/registration.$page.tsx';
import * as draft from '../../../app/routes/vendor/registration.$page_.draft.ts';
import { signIn } from './visitor.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

/** What the script of the page sends, as it sends it. */
async function sender(actor: (Actor & { kind: 'person' }) | null) {
  const cookie = actor
    ? await openLoginSession(actor.personId, {
        ...{ pemda: actor.pemda, role: actor.role, rights: actor.rights, device: 'uji' },
      })
    : '';
  return async (name: string, body: unknown, headers: Record<string, string> = {}) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const request = new Request(`http://laris.test/vendor/registration/${name}/draft`, {
      method: 'POST',
      headers: {
        Cookie: cookie.split(';')[0] ?? '',
        'Content-Type': 'application/json',
        'Content-Length': String(Buffer.byteLength(text)),
        ...headers,
      },
      body: text,
    });
    try {
      return (await draft.action({ request, params: { page: name } })) as Response;
    } catch (thrown) {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    }
  };
}

const typing = (text: string, change = {}) => {
  const at = Date.now();
  return {
    ...{ writer: 'a-1', shown: at, sentAt: at, touched: 'nib' },
    entries: [{ question: 'nib', text, at }],
    ...change,
  };
};

describe('what a page sends while somebody types', () => {
  it('is kept, shown again, and remembered as the place to go on', async () => {
    const actor = await makeVendor();
    await start(actor);
    const send = await sender(actor);
    const vendor = await signIn(actor);
    const answer = await send('nib', typing('9120 40'));
    expect(answer.status).toBe(200);
    expect(Date.parse((await answer.json()).keptAt)).toBeGreaterThan(0);
    const { shown, draft: place } = (await vendor.get(page.loader, { page: 'nib' })).body;
    expect(shown.values).toEqual({ nib: '9120 40' });
    expect(place).toMatchObject({ to: '/vendor/registration/nib/draft', asked: shown.page.questions });
    expect(place.key).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(place.knownAt)).toEqual(['nib']);
    const list = (await vendor.get(tasks.loader)).body.registration;
    expect(list.resume).toEqual({ page: 'nib', field: 'nib' });
    expect(list.tasks.find((task: { page: string }) => task.page === 'nib')).toMatchObject({
      status: 'incomplete',
      unsaved: true,
    });
  });

  it('is nobody else’s: a visitor is sent to sign in, other roles are turned away', async () => {
    const asVisitor = await sender(null);
    const visitor = await asVisitor('nib', typing('9'));
    expect(visitor.status).toBe(302);
    expect(visitor.headers.get('Location')).toMatch(/^\/sign-in/);
    const page = '/vendor/registration/nib?from=check';
    const back = await asVisitor('nib', typing('9'), { Referer: `http://laris.test${page}` });
    expect(back.headers.get('Location')).toBe(`/sign-in?to=${encodeURIComponent(page)}`);
    const asStaff = await sender(await makeOfficer());
    expect((await asStaff('nib', typing('9'))).status).toBe(403);
    const asBeginner = await sender(await makeVendor());
    const early = await asBeginner('nib', typing('9'));
    expect([early.status, (await early.json()).problems]).toEqual([422, [{ code: 'registration-unknown' }]]);
  });

  it.each([
    ['no JSON', 'x=1', 'draft-unreadable'],
    ['no object', '[1]', 'draft-unreadable'],
    ['null', 'null', 'draft-unreadable'],
    [
      'an unknown question',
      typing('', { entries: [{ question: 'saldo', text: '', at: 1 }] }),
      'draft-unreadable',
    ],
    [
      'a question of another page',
      typing('', { entries: [{ question: 'nik', text: '', at: 1 }] }),
      'draft-unreadable',
    ],
    ['a text beyond all measure', typing('9'.repeat(longestDraft + 1)), 'draft-too-long'],
    ['a day to come', typing('9', { entries: [{ question: 'nib', text: '9', at: 4e12 }] }), 'draft-ahead'],
  ])('is refused with a code: %s', async (_, body, code) => {
    const actor = await makeVendor();
    await start(actor);
    const answer = await (await sender(actor))('nib', body);
    expect(answer.status).toBe(422);
    const { problems, now } = await answer.json();
    expect(problems.map((problem: { code: string }) => problem.code)).toEqual([code]);
    expect(now).toBeGreaterThan(0);
  });

  it('is not even read when it is too large, or does not say how large it is', async () => {
    const actor = await makeVendor();
    await start(actor);
    const send = await sender(actor);
    for (const length of ['500000', '', 'x'])
      expect((await send('nib', typing('9'), { 'Content-Length': length })).status).toBe(422);
  });

  it('has a shelf of its own for every person and page', async () => {
    const places = [];
    for (const actor of [await makeVendor(), await makeVendor()]) {
      await start(actor);
      const vendor = await signIn(actor);
      for (const name of ['nib', 'tax'])
        places.push((await vendor.get(page.loader, { page: name })).body.draft);
      const again = (await vendor.get(page.loader, { page: 'tax' })).body.draft;
      // The same for whoever signs in again: what was left behind opens.
      expect(again.key).toBe(places.at(-1).key);
    }
    expect(new Set(places.map(place => place.key)).size).toBe(4);
    expect(new Set(places.map(place => place.shelf)).size).toBe(4);
  });
});

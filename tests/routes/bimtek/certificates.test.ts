import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { certificate, certificateBatch } from '#db/schema/bimtek/certificates.ts';
import { clock, heldSession, home, person } from '#tests/db/bimtek/certificates/a-held-session.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { issueCertificates } from '~/bimtek/certificates/issue-certificates.server.ts';
import { listSessionGrants } from '~/bimtek/certificates/list-session-grants.server.ts';
import { openPersonal } from '~/bimtek/certificates/sealed-certificate.server.ts';
import { workBatch } from '~/bimtek/certificates/work-batch.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { openLoginSession } from '~/identity/login-sessions.server.ts';
import type { Role } from '~/identity/roles.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { ok } from '~/reference/result.ts';
import * as own from '~/routes/learner/certificates._index.tsx';
import * as file from '~/routes/learner/certificates.$certificateId.$file.ts';
import * as claim from '~/routes/learner/courses.$course.certificate.ts';
import * as shown from '~/routes/public/certificates.$pemda.$code.tsx';
import * as check from '~/routes/public/certificates.$pemda.check.tsx';
import * as known from '~/routes/public/certificates.$pemda.known[.]json.ts';
import * as desk from '~/routes/trainer/certificates._index.tsx';
import * as one from '~/routes/trainer/certificates.$certificateId._index.tsx';
import * as paper from '~/routes/trainer/certificates.$certificateId.paper[.]pdf.ts';
import * as revocation from '~/routes/trainer/certificates.$certificateId.revocation.tsx';
import * as signature from '~/routes/trainer/certificates.$certificateId.signature.tsx';
import * as session from '~/routes/trainer/certificates.sessions.$sessionId._index.tsx';
import * as sheet from '~/routes/trainer/certificates.sessions.$sessionId.$sheet.ts';
import * as setting from '~/routes/trainer/certificates.setting.tsx';

let db: TestDatabase;
let siti: string;
let sessionId: string;
let row: typeof certificate.$inferSelect;
const cookies: Record<string, string> = {};

async function enter(name: string, personId: string, role: Role, pemda = home) {
  const cookie = await openLoginSession(personId, { pemda, role, rights: 'full', device: 'uji' });
  cookies[name] = cookie.split(';')[0]!;
}

beforeAll(async () => {
  db = await openTestDatabase();
  siti = await person('Siti Aminah');
  const [trainer, office, other] = [
    await person('Rina', 'trainer'),
    await person('Kantor', 'ukpbj'),
    await person('Budi'),
  ];
  await enter('siti', siti, 'vendor');
  await enter('budi', other, 'vendor');
  await enter('trainer', trainer, 'trainer');
  await enter('office', office, 'ukpbj');
  await enter('bekasi', await person('Bekasi', 'ukpbj', '32.16'), 'ukpbj', '32.16');
  ({ sessionId } = await heldSession(
    [
      { personId: siti, hours: 2 },
      { guest: '=cmd()', hours: 1 },
    ],
    {
      trainerId: trainer,
    },
  ));
  const scope = { actor: systemActor(home), pemda: home, clock };
  await runCommand(scope, async ctx =>
    ok(await issueCertificates(ctx, await listSessionGrants(ctx.tx, sessionId))),
  );
  [row] = (await inPemda(home, tx =>
    tx.select().from(certificate).where(eq(certificate.personId, siti)),
  )) as [typeof row];
});
afterAll(() => db.drop());

interface Answer {
  status: number;
  to: string | null;
  body: unknown;
  response: Response | null;
}

/** What a loader or action returned or threw. */
async function answer(run: () => Promise<unknown>): Promise<Answer> {
  const found = await run().catch((thrown: unknown) => thrown);
  if (found instanceof Response)
    return { status: found.status, to: found.headers.get('Location'), body: null, response: found };
  if (found instanceof Error) throw found;
  const init = (found as { init?: { status?: number } }).init;
  const body = init ? (found as { data: unknown }).data : found;
  return { status: init?.status ?? 200, to: null, body, response: null };
}

type Handler = (args: { request: Request; params: Record<string, string> }) => Promise<unknown>;
const get = (handler: Handler, params: Record<string, string>, who = '') =>
  answer(() =>
    handler({
      request: new Request('http://laris.test/x', { headers: { Cookie: cookies[who] ?? '' } }),
      params,
    }),
  );
const post = (
  handler: Handler,
  params: Record<string, string>,
  who: string,
  body: FormData | URLSearchParams,
) =>
  answer(() =>
    handler({
      request: new Request('http://laris.test/x', {
        method: 'POST',
        headers: { Cookie: cookies[who] ?? '' },
        body,
      }),
      params,
    }),
  );
const codesIn = (body: unknown) =>
  (body as { problems?: { code: string }[] }).problems?.map(problem => problem.code);

describe('the public page of a certificate', () => {
  it('says what the record says, to anybody, and is kept from search engines', async () => {
    const { status, body } = await get(shown.loader, { pemda: home, code: row.code });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'valid',
      record: { name: 'Siti Aminah', jp: 4, number: row.number },
    });
    expect(JSON.stringify(body)).not.toContain(siti);
    const tags = shown.meta({ data: body } as never);
    expect(tags).toContainEqual({ name: 'robots', content: 'noindex' });
    expect(shown.handle).toMatchObject({ hydrate: false, cache: true, access: 'public' });
  });

  it.each([
    ['another code', home, 'abcdefghjkmnp'],
    ['no code', home, "x' or 1=1"],
    ['another office', '32.16', null],
    ['no office', '99.99', null],
  ])('is not there for %s', async (_, pemda, code) => {
    expect((await get(shown.loader, { pemda, code: code ?? row.code })).status).toBe(404);
  });

  it('comes with keys and revoked places that a phone may keep, and nobody’s name', async () => {
    const { response } = await get(known.loader, { pemda: home });
    const text = await response!.text();
    const said = JSON.parse(text);
    expect(said.keys).toMatchObject([{ id: 'key-1', retired: false }]);
    expect(said.revoked).toEqual([]);
    expect(text).not.toContain('Siti');
    expect(response!.headers.get('Cache-Control')).toBe('no-cache');
  });
});

describe('checking by code or file', () => {
  const send = (fields: Record<string, string | Blob>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return post(check.action, { pemda: home }, '', form);
  };

  it('leads from a code as it was typed to its page', async () => {
    const typed = `${row.code.slice(0, 4).toUpperCase()}-${row.code.slice(4)}`;
    expect(await send({ code: typed })).toMatchObject({ status: 303, to: `/certificates/33.25/${row.code}` });
    expect(codesIn((await send({ code: 'salah' })).body)).toEqual(['code-malformed']);
    expect(codesIn((await send({ code: '' })).body)).toEqual(['code-or-file']);
  });

  it('finds our own file genuine, and tells a swapped name apart from it', async () => {
    const { json, jwt } = openPersonal(row)!;
    const verdict = async (text: string) =>
      ((await send({ file: new File([text], 'kredensial.json') })).body as { verdict: object }).verdict;
    expect(await verdict(json)).toMatchObject({ valid: true, facts: { name: 'Siti Aminah', jp: '4' } });
    expect(await verdict(jwt)).toMatchObject({ valid: true });
    expect(await verdict(json.replace('Siti Aminah', 'Orang Lain'))).toMatchObject({
      valid: false,
      reasons: ['altered'],
    });
    expect(await verdict('bukan kredensial')).toMatchObject({ valid: false, reasons: ['not-a-credential'] });
    const large = await send({ file: new File([new Uint8Array(2_100_000)], 'besar.png') });
    expect(codesIn(large.body)).toEqual(['file-over-cap']);
  });
});

describe('the holder', () => {
  it('sees own certificates with a link that checks itself, and takes every file along', async () => {
    const { body } = await get(own.loader, {}, 'siti');
    expect(body).toMatchObject({ held: [{ number: row.number, state: 'valid' }] });
    for (const [name, type] of [
      ['certificate.pdf', 'application/pdf'],
      ['badge.png', 'image/png'],
      ['credential.json', 'application/vc+ld+json'],
      ['credential.jwt', 'application/vc+jwt'],
    ]) {
      const { response } = await get(file.loader, { certificateId: row.id, file: name! }, 'siti');
      expect(response!.headers.get('Content-Type'), name).toBe(type);
      expect(response!.headers.get('Content-Disposition')).not.toContain('Siti');
    }
    expect((await get(file.loader, { certificateId: row.id, file: 'lain' }, 'siti')).status).toBe(404);
  });

  it('is the only learner who does', async () => {
    for (const who of ['budi', 'trainer', '']) {
      const { status } = await get(file.loader, { certificateId: row.id, file: 'certificate.pdf' }, who);
      expect([302, 403, 404]).toContain(status);
    }
    expect((await get(own.loader, {}, 'budi')).body).toMatchObject({ held: [] });
  });

  it('gets none for a course that is not finished or not there', async () => {
    const none = new URLSearchParams();
    const begun = await post(claim.action, { course: 'dari-foto-sampai-laku' }, 'siti', none);
    expect(begun).toMatchObject({ status: 303, to: '/learning/certificates' });
    expect((await post(claim.action, { course: 'tidak-ada' }, 'siti', none)).status).toBe(404);
  });
});

describe('staff', () => {
  it('see who got one and who not, and take the list along with cells that run nowhere', async () => {
    const { body } = await get(session.loader, { sessionId }, 'trainer');
    expect(body).toMatchObject({
      standings: [
        { name: 'Siti Aminah', obstacles: [{ code: 'certified-already' }] },
        { name: '=cmd()', obstacles: [{ code: 'presence-below' }] },
      ],
    });
    const csv = await get(sheet.loader, { sessionId, sheet: 'list.csv' }, 'trainer');
    const text = await csv.response!.text();
    expect(text).toContain(row.number);
    expect(text).not.toMatch(/(^|[\n,;])"?=cmd/);
    const xlsx = await get(sheet.loader, { sessionId, sheet: 'list.xlsx' }, 'trainer');
    expect(xlsx.response!.headers.get('Content-Type')).toContain('spreadsheetml');
    expect((await get(sheet.loader, { sessionId, sheet: 'list.exe' }, 'trainer')).status).toBe(404);
  });

  it('of another office find nothing of it', async () => {
    const { id } = row;
    for (const [handler, params] of [
      [session.loader, { sessionId }],
      [one.loader, { certificateId: id }],
      [paper.loader, { certificateId: id }],
    ] as [Handler, Record<string, string>][])
      expect((await get(handler, params, 'bekasi')).status).toBe(404);
    const reason = new URLSearchParams({ reason: 'misused' });
    expect((await post(revocation.action, { certificateId: id }, 'bekasi', reason)).status).toBe(404);
  });

  it('issue what is due with one press, and are told when nothing is', async () => {
    const none = new URLSearchParams();
    const nothing = await post(session.action, { sessionId }, 'trainer', none);
    expect([nothing.status, codesIn(nothing.body)]).toEqual([422, ['nobody-entitled']]);
    expect((await post(session.action, { sessionId: newId() }, 'trainer', none)).status).toBe(404);
    const held = await heldSession([{ guest: 'Tamu', hours: 2 }], { trainerId: siti });
    const asked = await post(session.action, { sessionId: held.sessionId }, 'trainer', none);
    expect(asked).toMatchObject({ status: 303, to: `/trainer/certificates/sessions/${held.sessionId}` });
    const { body } = await get(session.loader, { sessionId: held.sessionId }, 'trainer');
    expect(body).toMatchObject({ batch: { state: 'waiting', total: 1, issued: 0 } });
    const [batch] = await inPemda(home, tx =>
      tx.select().from(certificateBatch).where(eq(certificateBatch.sessionId, held.sessionId)),
    );
    await workBatch({ actor: systemActor(home), pemda: home, clock }, batch!.id);
    const after = await get(session.loader, { sessionId: held.sessionId }, 'trainer');
    expect(after.body).toMatchObject({ batch: { state: 'done', total: 1, issued: 1 } });
  });

  it('set the form of numbers: the office alone, and never one that repeats itself', async () => {
    const body = (numberForm: string) => new URLSearchParams({ numberForm, validYears: '', asksTte: 'yes' });
    expect((await post(setting.action, {}, 'trainer', body('{number}/{year}'))).status).toBe(403);
    const wrong = await post(setting.action, {}, 'office', body('{number}'));
    expect([wrong.status, codesIn(wrong.body)]).toEqual([422, ['number-form-wrong']]);
    expect((await post(setting.action, {}, 'office', body('{number}/{year}'))).status).toBe(303);
    expect((await get(desk.loader, {}, 'trainer')).body).toMatchObject({
      setting: { numberForm: '{number}/{year}', asksTte: true, validYears: null },
      maySet: false,
    });
  });

  it('take a signed paper only for a certificate that waits, and say what is wrong with a file', async () => {
    const form = new FormData();
    form.set('file', new File(['%PDF-1.5'], 'tte.pdf'));
    const given = await post(signature.action, { certificateId: row.id }, 'trainer', form);
    expect([given.status, codesIn(given.body)]).toEqual([422, ['tte-not-waiting']]);
  });

  it('take a certificate back, with a reason, and the public page says so at once', async () => {
    const params = { certificateId: row.id };
    const without = await post(revocation.action, params, 'office', new URLSearchParams());
    expect([without.status, codesIn(without.body)]).toEqual([422, ['reason-missing']]);
    const reason = new URLSearchParams({ reason: 'facts-wrong' });
    expect((await post(revocation.action, params, 'trainer', reason)).status).toBe(403);
    expect((await post(revocation.action, params, 'office', reason)).status).toBe(303);
    const { body } = await get(shown.loader, { pemda: home, code: row.code });
    expect(body).toMatchObject({ state: 'revoked', record: { revokedFor: 'facts-wrong' } });
    const { response } = await get(known.loader, { pemda: home });
    expect((await response!.json()).revoked).toEqual([row.statusIndex]);
    expect((await get(file.loader, { ...params, file: 'certificate.pdf' }, 'siti')).status).toBe(404);
  });
});

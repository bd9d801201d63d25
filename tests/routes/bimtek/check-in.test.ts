import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, inPemda } from '#db/client.server.ts';
import { attendanceMark } from '#db/schema/bimtek/attendance.ts';
import { bimtekSession } from '#db/schema/bimtek/sessions.ts';
import { openSession } from '#tests/db/bimtek/attendance/a-session.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { selfCode } from '~/bimtek/attendance/self/self-code.ts';
import { selfDigest } from '~/bimtek/attendance/self/self-digest.server.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import { getOwnerHandle } from '~/identity/get-owner-handle.server.ts';
import { openLoginSession } from '~/identity/login-sessions.server.ts';
import type { Role } from '~/identity/roles.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import * as own from '~/routes/learner/sessions.$sessionId_.check-in.tsx';
import * as ticket from '~/routes/learner/sessions.$sessionId_.ticket.tsx';
import * as checkIn from '~/routes/trainer/sessions.$sessionId_.check-in.tsx';
import * as code from '~/routes/trainer/sessions.$sessionId_.code.tsx';
import * as marks from '~/routes/trainer/sessions.$sessionId_.marks.ts';
import * as presence from '~/routes/trainer/sessions.$sessionId_.presence.tsx';
import * as file from '~/routes/trainer/sessions.$sessionId_.presence_.$format.ts';

let db: TestDatabase;
let serial = 0;
interface Person {
  personId: string;
  cookie: string;
}
let trainer: Person;
let seller: Person;
let sessionId: string;
let seatIds: string[];

async function signIn(role: Role, name: string, pemda = '33.25'): Promise<Person> {
  serial += 1;
  const contact = { kind: 'phone', value: `+6281299${String(serial).padStart(6, '0')}` } as const;
  const account = { name, contact, password: 'kata sandi uji', pemda, role };
  const personId = (await database().transaction(tx => insertAccount(tx, account)))!;
  const cookie = await openLoginSession(personId, { pemda, role, rights: 'full', device: 'uji' });
  return { personId, cookie: cookie.split(';')[0]! };
}

beforeAll(async () => {
  db = await openTestDatabase();
  trainer = await signIn('trainer', 'Rahmat');
  seller = await signIn('vendor', '=Siti Aminah');
  ({ sessionId, seatIds } = await openSession({
    seats: ['confirmed', 'confirmed', 'waiting'],
    people: [seller.personId],
  }));
  // Under way just now, whenever this runs.
  const hour = 3_600_000;
  const [startsAt, endsAt] = [new Date(Date.now() - hour), new Date(Date.now() + hour)];
  await inPemda('33.25', tx =>
    tx.update(bimtekSession).set({ startsAt, endsAt }).where(eq(bimtekSession.id, sessionId)),
  );
});
afterAll(() => db.drop());

function args(person: Person, body?: Record<string, string>, params: Record<string, string> = {}) {
  const headers = { Cookie: person.cookie };
  const given = body ? { method: 'POST', headers, body: new URLSearchParams(body) } : { headers };
  return { request: new Request('http://laris.test/somewhere', given), params: { sessionId, ...params } };
}

interface Answered {
  status: number;
  to: string | null;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: whatever a page answers.
  body: any;
}

async function answer(run: () => unknown): Promise<Answered> {
  let found: unknown;
  try {
    found = await run();
  } catch (thrown) {
    found = thrown;
  }
  if (found instanceof Error) throw found;
  if (found instanceof Response) {
    const json = found.headers.get('Content-Type')?.includes('json');
    const body = json ? await found.json() : await found.text();
    return { status: found.status, to: found.headers.get('Location'), headers: found.headers, body };
  }
  const wrapped = found as { init?: { status?: number }; data?: unknown };
  const status = wrapped.init?.status ?? 200;
  return { status, to: null, headers: new Headers(), body: wrapped.init ? wrapped.data : found };
}

const stored = (id: string) =>
  inPemda('33.25', tx => tx.select().from(attendanceMark).where(eq(attendanceMark.id, id)));
const posted = (more: Record<string, string> = {}) => ({
  nonce: newId(),
  seatId: seatIds[0]!,
  kind: 'in',
  source: 'scan',
  device: 'hp-abcdef',
  reason: '',
  owner: getOwnerHandle('33.25', trainer.personId),
  keptAt: new Date().toISOString(),
  sentAt: new Date().toISOString(),
  ...more,
});

describe('the queue of the scanner’s phone', () => {
  const send = (body: Record<string, string>, person = trainer) =>
    answer(() => marks.action(args(person, body)));

  it('takes the roster along', async () => {
    const { status, body, headers } = await answer(() => marks.loader(args(trainer)));
    expect(status).toBe(200);
    expect(headers.get('Cache-Control')).toContain('no-store');
    expect(body.seats.map((seat: { state: string }) => seat.state)).toEqual([
      'confirmed',
      'confirmed',
      'waiting',
    ]);
    expect(body.seats[0]).toMatchObject({ name: '=Siti Aminah', phoneEnd: expect.stringMatching(/^\d{4}$/) });
    expect(JSON.stringify(body)).not.toContain('+62');
  });

  it('sends a mark, once however often', async () => {
    const body = posted();
    expect(await send(body)).toMatchObject({ status: 200, body: { id: body.nonce, first: true } });
    expect(await send(body)).toMatchObject({ status: 200, body: { first: false } });
    expect(await stored(body.nonce)).toHaveLength(1);
  });

  it('waits for the one who kept it', async () => {
    const body = posted({ owner: getOwnerHandle('33.25', seller.personId) });
    expect(await send(body)).toMatchObject({ status: 409 });
    expect(await stored(body.nonce)).toEqual([]);
  });

  it.each([
    ['mark-unknown', { nonce: 'x' }],
    ['mark-unknown', { seatId: 'x' }],
    ['mark-unknown', { kind: 'void' }],
    ['mark-unknown', { source: 'import' }],
    ['reason-missing', { kind: 'excused' }],
    ['nonce-taken', { keptAt: 'kemarin' }],
  ])('%s for %j', async (problem, wrong) => {
    expect(await send(posted(wrong))).toMatchObject({ status: 422, body: { problems: [{ code: problem }] } });
  });

  it('is for trainers', async () => {
    expect(await send(posted(), seller)).toMatchObject({ status: 403 });
    const elsewhere = await signIn('trainer', 'Orang Bekasi', '32.16');
    const foreign = posted({ owner: getOwnerHandle('32.16', elsewhere.personId) });
    expect(await send(foreign, elsewhere)).toMatchObject({ status: 422 });
    expect(await answer(() => marks.loader(args(elsewhere)))).toMatchObject({ status: 404 });
  });
});

describe('the page at the door', () => {
  it('works by plain forms', async () => {
    const { nonce, seatId } = posted({ seatId: seatIds[1]! });
    const body = { nonce, seatId, kind: 'in' };
    const done = await answer(() => checkIn.action(args(trainer, body)));
    expect(done).toMatchObject({
      status: 303,
      to: `/trainer/sessions/${sessionId}/check-in?noted=${seatId}`,
    });
    expect(await stored(nonce)).toMatchObject([
      { source: 'hand', device: 'desk', byPersonId: trainer.personId },
    ]);
    const shown = await answer(() => checkIn.loader(args(trainer)));
    expect(shown.body.counts).toEqual({ here: 2, registered: 2, missing: 0 });
    const wrong = await answer(() => checkIn.action(args(trainer, { ...body, kind: 'excused' })));
    expect(wrong).toMatchObject({
      status: 422,
      body: { problems: [{ code: 'reason-missing', field: 'reason' }] },
    });
  });

  it('does not know what is not there', async () => {
    for (const params of [{ sessionId: newId() }, { sessionId: 'x' }]) {
      expect(await answer(() => checkIn.loader(args(trainer, undefined, params)))).toMatchObject({
        status: 404,
      });
      expect(await answer(() => checkIn.action(args(trainer, posted(), params)))).toMatchObject({
        status: 404,
      });
      expect(await answer(() => presence.loader(args(trainer, undefined, params)))).toMatchObject({
        status: 404,
      });
      expect(await answer(() => ticket.loader(args(seller, undefined, params)))).toMatchObject({
        status: 404,
      });
      expect(await answer(() => own.loader(args(seller, undefined, params)))).toMatchObject({ status: 404 });
    }
  });
});

describe('presence', () => {
  it('is corrected with a reason, and leaves as a file without formulas', async () => {
    const body = posted();
    await answer(() => marks.action(args(trainer, body)));
    const back = { markId: body.nonce, nonce: newId(), reason: '' };
    const send = (more: object) => answer(() => presence.action(args(trainer, { ...back, ...more })));
    expect(await send({})).toMatchObject({ status: 422, body: { problems: [{ code: 'reason-missing' }] } });
    expect(await send({ reason: 'twice' })).toMatchObject({ status: 303 });
    const { body: page } = await answer(() => presence.loader(args(trainer)));
    const mine = page.page.rows.find((row: { seatId: string }) => row.seatId === seatIds[0]);
    expect(mine.marks.filter((mark: { takenBack: boolean }) => mark.takenBack)).toHaveLength(1);
    const csv = await answer(() => file.loader(args(trainer, undefined, { format: 'csv' })));
    expect(csv.body).toContain("'=Siti Aminah");
    const xlsx = await answer(() => file.loader(args(trainer, undefined, { format: 'xlsx' })));
    expect(xlsx.headers.get('Content-Type')).toContain('spreadsheetml');
    expect(await answer(() => file.loader(args(trainer, undefined, { format: 'pdf' })))).toMatchObject({
      status: 404,
    });
  });
});

describe('the learner', () => {
  it('has a ticket, and nobody else has it', async () => {
    const { body } = await answer(() => ticket.loader(args(seller)));
    expect(body.ticket.code).toMatch(/^[A-Z2-9]{3}-[A-Z2-9]{3}$/);
    expect(body.ticket.qr.size).toBe(41);
    expect(JSON.stringify(body)).not.toContain('Siti');
    const stranger = await signIn('vendor', 'Budi');
    expect(await answer(() => ticket.loader(args(stranger)))).toMatchObject({ status: 404 });
  });

  it('notes the own arrival with the code on the screen, on a phone that is remembered', async () => {
    const budi = await signIn('opd', 'Budi');
    const mine = await openSession({ people: [budi.personId] });
    const [startsAt, endsAt] = [new Date(Date.now() - 60_000), new Date(Date.now() + 3_600_000)];
    const of = eq(bimtekSession.id, mine.sessionId);
    await inPemda('33.25', tx => tx.update(bimtekSession).set({ startsAt, endsAt }).where(of));
    const at = { sessionId: mine.sessionId };
    const send = (typed: string) => answer(() => own.action(args(budi, { code: typed, nonce: newId() }, at)));
    expect(await send('')).toMatchObject({
      status: 422,
      body: { problems: [{ code: 'self-code-missing' }] },
    });
    expect(await send('salah1')).toMatchObject({
      status: 422,
      body: { problems: [{ code: 'self-code-wrong' }] },
    });
    const { body: screen } = await answer(() => code.loader(args(trainer, undefined, at)));
    expect(screen.state).toBe('open');
    // Two codes ago at most, however slow this machine is.
    const noted = await send(selfCode(mine.sessionId, new Date(), 30, selfDigest));
    expect(noted).toMatchObject({ status: 303, to: `/learning/sessions/${mine.sessionId}/check-in` });
    expect(noted.headers.get('Set-Cookie')).toMatch(/^laris-attendance=[0-9a-f-]{36};.*HttpOnly/);
    const { body: page } = await answer(() => own.loader(args(budi, undefined, at)));
    expect(page.state).toBe('in');
  });

  it('is told when there is no seat', async () => {
    const stranger = await signIn('vendor', 'Tanpa Kursi');
    const { body } = await answer(() => own.loader(args(stranger)));
    expect(body.state).toBe('none');
    const sent = await answer(() => own.action(args(stranger, { code: 'abcdef', nonce: newId() })));
    expect(sent).toMatchObject({ status: 422, body: { problems: [{ code: 'seat-none' }] } });
  });
});

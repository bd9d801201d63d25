import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database, inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import {
  emptyOutbox,
  home,
  makePerson,
  provider,
  queue,
  readMessage,
  watch,
  work,
} from '../../db/messages/story.ts';
import { enter, get, knock, post } from './doors.ts';

let db: TestDatabase;
let staff: string;
let list: typeof import('../../../app/routes/ukpbj/messages._index.tsx');
let one: typeof import('../../../app/routes/ukpbj/messages.$messageId._index.tsx');
let repetition: typeof import('../../../app/routes/ukpbj/messages.$messageId.repetition.ts');
let csv: typeof import('../../../app/routes/ukpbj/messages[.]csv.tsx');

beforeAll(async () => {
  db = await openTestDatabase();
  list = await import('../../../app/routes/ukpbj/messages._index.tsx');
  one = await import('../../../app/routes/ukpbj/messages.$messageId._index.tsx');
  repetition = await import('../../../app/routes/ukpbj/messages.$messageId.repetition.ts');
  csv = await import('../../../app/routes/ukpbj/messages[.]csv.tsx');
  const personId = await database().transaction(tx =>
    insertAccount(tx, {
      name: 'Staf',
      contact: { kind: 'email', value: 'staf@contoh.id' },
      password: 'meja kerja lantai dua',
      pemda: home,
      role: 'ukpbj',
    }),
  );
  staff = await enter(personId!, 'ukpbj');
});
beforeEach(emptyOutbox);
afterAll(() => db.drop());

const see = (query = '') => list.loader({ request: get(staff, query), params: {} });
const open = (messageId: string) => one.loader({ request: get(staff), params: { messageId } });

/** One message by WhatsApp, one that failed everywhere, one that waits as a code. */
async function fill() {
  const clock = watch();
  const { personId, phone } = await makePerson();
  const sent = await queue(clock, { personId });
  await work(clock, { whatsapp: provider().send });
  const failed = await queue(clock, {
    personId: null,
    template: 'claim-invitation',
    values: { days: 30 },
    to: { kind: 'phone', value: '+6281299900011' },
    link: '/claim?code=RAHASIA',
    confidential: true,
  });
  await work(clock, { whatsapp: provider({ ok: false, code: 'undeliverable' }).send });
  const code = await queue(clock, {
    personId,
    template: 'sign-in-code',
    values: { code: '123456', minutes: 10 },
    to: { kind: 'phone', value: phone },
  });
  return { clock, phone, sent, failed, code };
}

describe('the office', () => {
  it('sees what became of every message, and nobody’s number', async () => {
    const { phone } = await fill();
    const seen = await see();
    expect(seen.counts).toMatchObject({ waiting: 2, failed: 1, sent: 0 });
    expect(seen.all).toBe(3);
    expect(seen.messages.map(row => [row.template, row.state, row.channel])).toEqual([
      ['sign-in-code', 'waiting', null],
      ['claim-invitation', 'failed', 'whatsapp'],
      ['registration-accepted', 'waiting', 'whatsapp'],
    ]);
    const { words, ...shown } = seen;
    expect(Object.keys(words).length).toBeGreaterThan(10);
    expect(JSON.stringify(shown)).not.toContain(phone);
    expect(seen.messages[1]!.to).toBe('+62812•••0011');
  });

  it('filters by what stands in the address', async () => {
    await fill();
    const templates = async (query: string) => (await see(query)).messages.map(row => row.template);
    expect(await templates('?state=failed')).toEqual(['claim-invitation']);
    expect(await templates('?template=sign-in-code')).toEqual(['sign-in-code']);
    expect(await templates('?channel=whatsapp&state=waiting')).toEqual(['registration-accepted']);
    expect(await templates('?channel=email')).toEqual([]);
    expect(await templates("?state=';drop")).toHaveLength(3);
    // The numbers on the chips are those of the other filters.
    expect((await see('?state=failed')).counts).toMatchObject({ waiting: 2, failed: 1 });
    expect((await see('?channel=whatsapp')).counts).toMatchObject({ waiting: 1, failed: 1 });
  });

  it('reads the log of one message', async () => {
    const { failed } = await fill();
    const { message } = await open(failed);
    expect(message).toMatchObject({ state: 'failed', failure: 'undeliverable', repeatable: true });
    expect(message.deliveries).toMatchObject([
      { channel: 'whatsapp', try: 1, state: 'failed', failure: 'undeliverable' },
    ]);
    expect(JSON.stringify(message)).not.toContain('+6281299900011');
  });

  it('starts a failed message anew, with an event, and the log goes on', async () => {
    const { clock, failed } = await fill();
    const again = () => knock(repetition.action, post(staff), { messageId: failed });
    expect(await again()).toMatchObject({ status: 303, location: `/ukpbj/messages/${failed}?retried` });
    expect(await readMessage(failed)).toMatchObject({ state: 'waiting', failure: null });
    // Waiting again: a second click changes nothing.
    expect(await again()).toMatchObject({ location: `/ukpbj/messages/${failed}?refused=message-not-failed` });
    const whatsapp = provider();
    const now = watch(new Date(Date.now() + 86_400_000).toISOString().replace(/T.*/, 'T03:00:00Z'));
    await work(now, { whatsapp: whatsapp.send });
    expect(whatsapp.letters.map(letter => letter.template)).toContain('claim-invitation');
    expect((await open(failed)).message.deliveries).toMatchObject([{ try: 1 }, { try: 2, state: 'sent' }]);
    const events = await inPemda(home, tx => tx.select().from(auditEvent));
    expect(events.filter(event => event.type === 'messages.retried')).toMatchObject([
      { subject: failed, data: {} },
    ]);
    expect(clock.now() < now.now()).toBe(true);
  });

  it('cannot repeat a code, nor what is not there', async () => {
    const { clock, code } = await fill();
    clock.pass(31);
    await work(clock, {});
    expect(await readMessage(code)).toMatchObject({ state: 'failed', failure: 'no-channel' });
    expect((await open(code)).message.repeatable).toBe(false);
    expect(await knock(repetition.action, post(staff), { messageId: code })).toMatchObject({
      location: `/ukpbj/messages/${code}?refused=code-not-repeatable`,
    });
    for (const messageId of [newId(), 'x', undefined]) {
      expect(await knock(repetition.action, post(staff), { messageId })).toMatchObject({ status: 404 });
      expect(await knock(one.loader, get(staff), { messageId })).toMatchObject({ status: 404 });
    }
  });

  it('takes the list along as CSV, as filtered, masked and without links', async () => {
    const { phone } = await fill();
    const response = await csv.loader({ request: get(staff, '?state=failed'), params: {} });
    expect(response.headers.get('Content-Type')).toContain('text/csv');
    const text = await response.text();
    expect(text.trim().split('\r\n')).toHaveLength(2);
    expect(text).toContain('Undangan mengambil alih data');
    expect(text).not.toContain('RAHASIA');
    expect(text).not.toContain(phone);
  });

  it('of another region sees nothing of it', async () => {
    const { failed } = await fill();
    const personId = await database().transaction(tx =>
      insertAccount(tx, {
        name: 'Staf Bekasi',
        contact: { kind: 'email', value: 'bekasi@contoh.id' },
        password: 'meja kerja lantai tiga',
        pemda: '32.16',
        role: 'ukpbj',
      }),
    );
    const { openLoginSession } = await import('~/identity/login-sessions.server.ts');
    const cookie = await openLoginSession(personId!, {
      pemda: '32.16',
      role: 'ukpbj',
      rights: 'full',
      device: 'uji',
    });
    const foreign = cookie.split(';')[0]!;
    expect(await knock(one.loader, get(foreign), { messageId: failed })).toMatchObject({ status: 404 });
    expect(await knock(repetition.action, post(foreign), { messageId: failed })).toMatchObject({
      status: 404,
    });
    expect((await list.loader({ request: get(foreign), params: {} })).messages).toEqual([]);
  });
});

import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database, inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { messageStop } from '#db/schema/messages.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { stopIndex } from '~/messages/stop-marks.server.ts';
import { isOwnOrigin } from '~/platform/http/origin.ts';
import {
  emptyOutbox,
  home,
  makePerson,
  provider,
  queue,
  readLog,
  readMessage,
  watch,
  work,
} from '../../db/messages/story.ts';
import { notification, reply, status } from '../../unit/platform/whatsapp/notification.ts';
import { knock } from './doors.ts';

const settings = {
  WHATSAPP_TOKEN: 'token',
  WHATSAPP_PHONE_ID: '1066',
  WHATSAPP_APP_SECRET: 'rahasia aplikasi',
  WHATSAPP_VERIFY_TOKEN: 'kata periksa',
};

let db: TestDatabase;
let webhook: typeof import('../../../app/routes/api/webhooks.whatsapp.ts');

beforeAll(async () => {
  // Before the configuration is read for the first time.
  Object.assign(process.env, settings);
  db = await openTestDatabase();
  webhook = await import('../../../app/routes/api/webhooks.whatsapp.ts');
});
beforeEach(async () => {
  await emptyOutbox();
  await database().delete(messageStop);
});
afterAll(async () => {
  for (const name of Object.keys(settings)) delete process.env[name];
  await db.drop();
});

function notice(body: unknown, secret = settings.WHATSAPP_APP_SECRET): Request {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const signature = createHmac('sha256', secret).update(text).digest('hex');
  return new Request('http://laris.test/webhooks/whatsapp', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Hub-Signature-256': `sha256=${signature}` },
    body: text,
  });
}
const tell = (body: unknown, secret?: string) => knock(webhook.action, notice(body, secret));

describe('the handshake', () => {
  const shake = (query: string) =>
    webhook.loader({ request: new Request(`http://laris.test/webhooks/whatsapp?${query}`), params: {} });

  it('repeats the challenge to who knows our word', async () => {
    const response = await shake('hub.mode=subscribe&hub.verify_token=kata+periksa&hub.challenge=1158201444');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('1158201444');
    expect(response.headers.get('Content-Type')).toBe('text/plain');
  });

  it.each([
    '',
    'hub.mode=subscribe&hub.verify_token=x&hub.challenge=1',
    'hub.verify_token=kata+periksa&hub.challenge=1',
  ])('refuses %j', async query => {
    const response = await shake(query);
    expect([response.status, await response.text()]).toEqual([403, '']);
  });
});

describe('a notification', () => {
  async function sent() {
    const clock = watch();
    const { personId } = await makePerson();
    const id = await queue(clock, { personId });
    const whatsapp = provider();
    await work(clock, { whatsapp: whatsapp.send });
    return { id, reference: whatsapp.letters[0]!.reference };
  }

  it('that is signed moves the log', async () => {
    const { id, reference } = await sent();
    expect(await tell(notification({ statuses: [status(reference, 'delivered')] }))).toMatchObject({
      status: 200,
    });
    expect(await readLog(id)).toMatchObject([
      { state: 'delivered', deliveredAt: new Date('2024-03-01T12:12:13Z') },
    ]);
  });

  it('that is not signed, or by somebody else, changes nothing', async () => {
    const { id, reference } = await sent();
    const body = notification({ statuses: [status(reference, 'read')] });
    expect(await tell(body, 'lain')).toMatchObject({ status: 401 });
    const bare = notice(body);
    bare.headers.delete('X-Hub-Signature-256');
    expect(await knock(webhook.action, bare)).toMatchObject({ status: 401 });
    const changed = new Request(bare.url, {
      method: 'POST',
      headers: notice(body).headers,
      body: JSON.stringify(notification({ statuses: [status(reference, 'failed', 131026)] })),
    });
    expect(await knock(webhook.action, changed)).toMatchObject({ status: 401 });
    expect(await readLog(id)).toMatchObject([{ state: 'sent' }]);
  });

  it('told twice and backwards leaves the log as once', async () => {
    const { id, reference } = await sent();
    const news = ['read', 'sent', 'delivered'].map(state => status(reference, state));
    for (let n = 0; n < 2; n += 1) await tell(notification({ statuses: news }));
    expect(await readLog(id)).toMatchObject([{ state: 'read' }]);
    await work({ now: () => new Date() }, {});
    expect(await readMessage(id)).toMatchObject({ state: 'read' });
  });

  it('of a failure wakes the sender for the next way', async () => {
    const { id, reference } = await sent();
    await tell(notification({ statuses: [status(reference, 'failed', 131026)] }));
    expect(await readLog(id)).toMatchObject([{ state: 'failed', failure: 'undeliverable' }]);
    const { nextAt } = await readMessage(id);
    expect(nextAt! <= new Date()).toBe(true);
    const jobs = await inPemda(home, tx =>
      tx.execute(`select 1 from pgboss.job where name = 'send-messages' and state = 'created'`),
    );
    expect(jobs.length).toBe(1);
  });

  it('of anything else is taken politely', async () => {
    for (const body of ['', 'not json', '[]', '{"object":"page"}', notification({ statuses: [{}] })]) {
      expect(await tell(body)).toMatchObject({ status: 200 });
    }
  });

  it('that is too large is refused before it is read', async () => {
    expect(await tell('x'.repeat(3 * 1024 * 1024 + 1))).toMatchObject({ status: 413 });
  });

  it('comes from a server, which names no origin; a page that names one is refused', () => {
    const own = 'https://laris.test';
    expect(isOwnOrigin(new Headers({ 'User-Agent': 'facebookexternalua' }), own)).toBe(true);
    expect(isOwnOrigin(new Headers({ Origin: 'https://elsewhere.test' }), own)).toBe(false);
  });
});

describe('an answer', () => {
  const say = (phone: string, text: string) =>
    tell(notification({ messages: [reply(phone.slice(1), text)] }));
  const stops = async () => (await database().select().from(messageStop)).map(row => row.contactIndex);
  const typesOf = async (personId: string) =>
    (await inPemda(home, tx => tx.select().from(auditEvent)))
      .filter(event => event.subject === personId)
      .map(event => event.type);

  it('BERHENTI stops WhatsApp to that number, MULAI starts it, each written down once', async () => {
    const { personId, phone } = await makePerson();
    const index = stopIndex({ kind: 'phone', value: phone });
    await say(phone, 'Berhenti');
    await say(phone, 'BERHENTI');
    expect(await stops()).toEqual([index]);
    const clock = watch();
    await queue(clock, { personId });
    const whatsapp = provider();
    await work(clock, { whatsapp: whatsapp.send });
    expect(whatsapp.letters).toEqual([]);
    await say(phone, 'mulai');
    expect(await stops()).toEqual([]);
    expect(await typesOf(personId)).toEqual(['messages.stopped', 'messages.resumed']);
  });

  it('of a number without an account counts all the same', async () => {
    await say('+6281299912345', 'stop');
    expect(await stops()).toEqual([stopIndex({ kind: 'phone', value: '+6281299912345' })]);
  });

  it('that is talk is neither obeyed nor kept', async () => {
    const { phone } = await makePerson();
    await say(phone, 'Kapan pendaftaran saya selesai?');
    expect(await stops()).toEqual([]);
  });
});

import type { AddressInfo } from 'node:net';
import { HttpResponse, http, passthrough } from 'msw';
import { setupServer } from 'msw/node';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { leaveMailing } from '~/messages/leave-mailing.server.ts';
import { type Transports, throughMail, throughWhatsapp } from '~/messages/transports.server.ts';
import { closeMail } from '~/platform/mail/send-mail.server.ts';
import { graph } from '~/platform/whatsapp/send-template.server.ts';
import { simpleParser } from '../../unit/platform/mail/parse-mail.ts';
import { emptyOutbox, makePerson, queue, readLog, readMessage, watch, work } from './story.ts';

/* The whole road, with a real mail server and the Cloud API played by its recorded shapes. */

const settings = { token: 't', phoneId: '1066', appSecret: 's', verifyToken: 'v' };
const mails: string[] = [];
const asked: { to: string; template: { name: string; language: { code: string } } }[] = [];
let answer: () => Response = () => new Response();
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const pieces: Buffer[] = [];
    stream.on('data', piece => pieces.push(piece));
    stream.on('end', () => {
      mails.push(Buffer.concat(pieces).toString('utf8'));
      done();
    });
  },
});
const api = setupServer(
  http.post(`${graph}/1066/messages`, async ({ request }) => {
    asked.push((await request.json()) as (typeof asked)[number]);
    return answer();
  }),
  http.all('http://127.0.0.1*', () => passthrough()),
);

let db: TestDatabase;
let transports: Transports;

beforeAll(async () => {
  db = await openTestDatabase();
  api.listen({ onUnhandledRequest: 'error' });
  smtp.on('error', () => {});
  await new Promise<void>(resolve => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  transports = {
    whatsapp: throughWhatsapp(settings),
    email: throughMail({ url: `smtp://127.0.0.1:${port}`, from: 'Laris Batang <laris@contoh.id>' }),
  };
});
beforeEach(async () => {
  await emptyOutbox();
  mails.length = 0;
  asked.length = 0;
});
afterAll(async () => {
  closeMail();
  await new Promise<void>(resolve => smtp.close(resolve));
  api.close();
  await db.drop();
});

const taken = () => HttpResponse.json({ messages: [{ id: 'wamid.7' }] }) as Response;
const refused = (code: number, status: number) => () =>
  HttpResponse.json({ error: { code } }, { status }) as Response;

describe('a message on its whole road', () => {
  it('leaves by WhatsApp under its approved name', async () => {
    answer = taken;
    const { personId, phone } = await makePerson('satu@contoh.id');
    await queue(watch(), { personId });
    await work(watch(), transports);
    expect(asked).toMatchObject([
      { to: phone.slice(1), template: { name: 'laris_registration_accepted', language: { code: 'id' } } },
    ]);
    expect(mails).toEqual([]);
  });

  it('arrives as a mail in the same minute when the number cannot be reached', async () => {
    answer = refused(131026, 400);
    const { personId } = await makePerson('dua@contoh.id');
    const id = await queue(watch(), { personId });
    await work(watch(), transports);
    expect(mails).toHaveLength(1);
    const { headers, parts } = simpleParser(mails[0]!);
    expect(headers).toMatchObject({ to: 'dua@contoh.id', subject: 'Usaha Anda diterima' });
    expect(headers['message-id']).toBe(`<${id}.0@localhost>`);
    // A decision cannot be switched off, so it names no way out.
    expect(headers['list-unsubscribe']).toBeUndefined();
    expect(parts[0]!.body).toContain('https://laris.test/vendor');
    expect(await readMessage(id)).toMatchObject({ state: 'sent', channel: 'email' });
    expect(await readLog(id)).toMatchObject([
      { channel: 'whatsapp', failure: 'undeliverable' },
      { channel: 'email', state: 'sent' },
    ]);
  });

  it('gets through a disturbed provider on the second try', async () => {
    const clock = watch();
    const answers = [refused(131016, 503), taken];
    answer = () => answers.shift()!();
    const { personId } = await makePerson('tiga@contoh.id');
    const id = await queue(clock, { personId });
    await work(clock, transports);
    clock.pass(1);
    await work(clock, transports);
    expect(await readLog(id)).toMatchObject([
      { try: 1, state: 'failed', failure: 'service-down' },
      { try: 2, state: 'sent', providerId: 'wamid.7' },
    ]);
    expect(mails).toEqual([]);
  });

  it('gives up a rate-limited channel after a quarter of an hour', async () => {
    answer = refused(130429, 429);
    const clock = watch();
    const { personId } = await makePerson('empat@contoh.id');
    const id = await queue(clock, { personId });
    for (let minute = 0; minute <= 15; minute += 1) {
      await work(clock, transports);
      clock.pass(1);
    }
    expect(asked.length).toBeGreaterThan(1);
    expect(mails).toHaveLength(1);
    const log = await readLog(id);
    expect(log.at(-1)).toMatchObject({ channel: 'email', state: 'sent' });
    const waited = log.at(-1)!.queuedAt.getTime() - log[0]!.queuedAt.getTime();
    expect(waited).toBeLessThanOrEqual(15 * 60_000);
  });

  it('as a one-time code goes in the provider’s own words', async () => {
    answer = taken;
    const { personId, phone } = await makePerson();
    await queue(watch(), {
      personId,
      template: 'sign-in-code',
      values: { code: '048213', minutes: 10 },
      to: { kind: 'phone', value: phone },
      link: '/sign-in-code/x',
    });
    await work(watch('2026-11-21T16:00:00Z'), transports);
    // Too late by now: at 23.00 nobody waits for a code of the morning.
    expect(asked).toEqual([]);
    await queue(watch('2026-11-21T16:00:00Z'), {
      personId,
      template: 'sign-in-code',
      values: { code: '048213', minutes: 10 },
      to: { kind: 'phone', value: phone },
      link: '/sign-in-code/x',
    });
    await work(watch('2026-11-21T16:00:00Z'), transports);
    expect(asked).toHaveLength(1);
    expect(JSON.stringify(asked[0])).toContain('"sub_type":"url"');
    expect(JSON.stringify(asked[0])).not.toContain('/sign-in-code/x');
  });

  it('as news by mail names a way out that works', async () => {
    const { personId } = await makePerson('lima@contoh.id');
    const onlyMail: Transports = { email: transports.email! };
    await queue(watch(), { personId, template: 'registration-submitted' });
    await work(watch(), onlyMail);
    const { headers, parts } = simpleParser(mails[0]!);
    const [, token] = /^<https:\/\/laris\.test\/leave\/([^>]+)>$/.exec(headers['list-unsubscribe']!)!;
    expect(parts[0]!.body).toContain(`/leave/${token}`);
    expect(await leaveMailing(token!, watch())).toBe(true);
    await queue(watch(), { personId, template: 'requirement-due' });
    await work(watch(), onlyMail);
    expect(mails).toHaveLength(1);
  });
});

import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { closeMail, type Mail, readFailure, sendMail } from '~/platform/mail/send-mail.server.ts';
import { simpleParser } from './parse-mail.ts';

const servers: SMTPServer[] = [];

/** A mail server of our own on a free port; what it takes is kept. */
async function listen(options: SMTPServerOptions = {}): Promise<{ url: string; mails: string[] }> {
  const mails: string[] = [];
  const server = new SMTPServer({
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
    ...options,
  });
  // A client that gives up in the middle is part of the test.
  server.on('error', () => {});
  servers.push(server);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, mails };
}

afterEach(async () => {
  closeMail();
  await Promise.all(servers.splice(0).map(server => new Promise<void>(resolve => server.close(resolve))));
});

const mail: Mail = {
  to: 'siti@contoh.id',
  subject: 'Usaha Anda diterima',
  text: 'Halo Siti,\n\nhttps://laris.test/vendor\n',
  html: '<p>Halo Siti,</p>',
  messageId: '<one@laris.test>',
};
const from = 'Laris Batang <laris@contoh.id>';

describe('a mail', () => {
  it('reaches a real mail server whole: sender, id, words in both forms', async () => {
    const { url, mails } = await listen();
    expect(await sendMail({ url, from }, mail)).toEqual({ ok: true, id: '<one@laris.test>' });
    const { headers, parts } = simpleParser(mails[0]!);
    expect(headers).toMatchObject({
      from: 'Laris Batang <laris@contoh.id>',
      to: 'siti@contoh.id',
      subject: 'Usaha Anda diterima',
      'message-id': '<one@laris.test>',
      'auto-submitted': 'auto-generated',
    });
    expect(headers['list-unsubscribe']).toBeUndefined();
    expect(parts.map(part => part.type)).toEqual(['text/plain', 'text/html']);
    expect(parts[0]!.body).toContain('https://laris.test/vendor');
  });

  it('of news names its way out, for a click of the mail program too', async () => {
    const { url, mails } = await listen();
    await sendMail({ url, from }, { ...mail, unsubscribe: 'https://laris.test/leave/abc' });
    expect(simpleParser(mails[0]!).headers).toMatchObject({
      'list-unsubscribe': '<https://laris.test/leave/abc>',
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    });
  });

  it('carries no second address in its subject', async () => {
    const { url, mails } = await listen();
    await sendMail({ url, from }, { ...mail, subject: 'Satu\r\nBcc: lain@contoh.id' });
    const { headers } = simpleParser(mails[0]!);
    expect(headers.bcc).toBeUndefined();
  });

  it('to an unknown address fails for good', async () => {
    const { url } = await listen({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('no such user'), { responseCode: 550 })),
    });
    expect(await sendMail({ url, from }, mail)).toEqual({ ok: false, code: 'address-refused' });
  });

  it('to a full mailbox may go better later', async () => {
    const { url } = await listen({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error('full'), { responseCode: 452 })),
    });
    expect(await sendMail({ url, from }, mail)).toEqual({ ok: false, code: 'service-down' });
  });

  it('refused after its text fails for good', async () => {
    const { url } = await listen({
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => done(Object.assign(new Error('spam'), { responseCode: 554 })));
      },
    });
    expect(await sendMail({ url, from }, mail)).toEqual({ ok: false, code: 'message-refused' });
  });

  it('with a wrong password is a matter for staff', async () => {
    const { url } = await listen({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error('no')),
    });
    const named = url.replace('smtp://', 'smtp://laris:salah@');
    expect(await sendMail({ url: named, from }, mail)).toEqual({ ok: false, code: 'transport-broken' });
  });

  it('finds nobody at home', async () => {
    const { url } = await listen();
    await new Promise<void>(resolve => servers.splice(0)[0]!.close(resolve));
    expect(await sendMail({ url, from }, mail)).toEqual({ ok: false, code: 'no-answer' });
  });

  it('goes out a hundred times over few connections', async () => {
    let connections = 0;
    const { url, mails } = await listen({
      onConnect: (_session, done) => {
        connections += 1;
        done();
      },
    });
    const all = Array.from({ length: 100 }, (_, at) =>
      sendMail({ url, from }, { ...mail, messageId: `<${at}@laris.test>` }),
    );
    expect((await Promise.all(all)).every(outcome => outcome.ok)).toBe(true);
    expect(mails).toHaveLength(100);
    expect(connections).toBeLessThanOrEqual(2);
  });
});

describe('a failure', () => {
  it.each([
    [{ code: 'EAUTH', responseCode: 535 }, 'transport-broken'],
    [{ code: 'EENVELOPE' }, 'address-refused'],
    [{ responseCode: 421, command: 'CONN' }, 'service-down'],
    [{ responseCode: 550, command: 'RCPT TO' }, 'address-refused'],
    [{ responseCode: 550, command: 'DATA' }, 'message-refused'],
    [{ code: 'ETIMEDOUT' }, 'no-answer'],
    [{}, 'no-answer'],
  ])('%j is %s', (error, code) => {
    expect(readFailure(error)).toBe(code);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '#db/client.server.ts';
import { messageStop } from '#db/schema/messages.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { leaveToken } from '~/messages/leave-token.server.ts';
import { stopIndex } from '~/messages/stop-marks.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import {
  emptyOutbox,
  makePerson,
  provider,
  queue,
  readMessage,
  watch,
  work,
} from '../../db/messages/story.ts';
import { enter, get, knock, post } from './doors.ts';

let db: TestDatabase;
let inbox: typeof import('../../../app/routes/auth/account_.messages._index.tsx');
let opening: typeof import('../../../app/routes/auth/account_.messages.$messageId.opening.ts');
let openingAll: typeof import('../../../app/routes/auth/account_.messages.opening.ts');
let preferences: typeof import('../../../app/routes/auth/account_.messages.preferences.tsx');
let leave: typeof import('../../../app/routes/auth/leave.$token.tsx');

beforeAll(async () => {
  db = await openTestDatabase();
  inbox = await import('../../../app/routes/auth/account_.messages._index.tsx');
  opening = await import('../../../app/routes/auth/account_.messages.$messageId.opening.ts');
  openingAll = await import('../../../app/routes/auth/account_.messages.opening.ts');
  preferences = await import('../../../app/routes/auth/account_.messages.preferences.tsx');
  leave = await import('../../../app/routes/auth/leave.$token.tsx');
});
beforeEach(emptyOutbox);
afterAll(() => db.drop());

const past = () => watch('2026-11-20T03:00:00Z');

async function reader() {
  const { personId, phone } = await makePerson();
  return { personId, phone, cookie: await enter(personId, 'vendor') };
}
const look = (cookie: string, query = '') => inbox.loader({ request: get(cookie, query), params: {} });

describe('the inbox', () => {
  it('holds one’s own messages in one’s language, newest first, with what is new', async () => {
    const { personId, cookie } = await reader();
    const clock = past();
    await queue(clock, { personId, template: 'registration-submitted', link: '/vendor/registration' });
    clock.pass(60);
    await queue(clock, { personId });
    await queue(clock, { personId: (await reader()).personId });
    const seen = await look(cookie);
    expect(seen.messages.map(message => message.subject)).toEqual([
      'Usaha Anda diterima',
      'Pendaftaran Anda sudah kami terima',
    ]);
    expect(seen).toMatchObject({ unread: 2, pages: 1 });
    expect(seen.messages[1]).toMatchObject({ link: '/vendor/registration', read: false });
    const english = await look(`${cookie}; laris-language=en`);
    expect(english.messages[0]!.subject).toBe('Your business is accepted');
  });

  it('keeps out codes, what was taken back and what may not go out yet', async () => {
    const { personId, cookie } = await reader();
    const clock = past();
    await queue(clock, { personId, template: 'password-reset', values: { minutes: 30 }, confidential: true });
    await queue(clock, { personId, notBefore: new Date(Date.now() + 600_000) });
    expect((await look(cookie)).messages).toEqual([]);
  });

  it('turns its pages', async () => {
    const { personId, cookie } = await reader();
    for (let n = 0; n < 21; n += 1) await queue(past(), { personId });
    expect(await look(cookie)).toMatchObject({ pages: 2, page: 1 });
    const second = await look(cookie, '?page=2');
    expect(second.messages).toHaveLength(1);
    expect(await look(cookie, '?page=99')).toMatchObject({ page: 2 });
    expect(await look(cookie, '?page=x')).toMatchObject({ page: 1 });
  });

  it('marks a message as read on the way to its link, and sends it nowhere else', async () => {
    const { personId, cookie } = await reader();
    const clock = past();
    const id = await queue(clock, { personId, link: '/vendor/products/new' });
    const answer = await knock(opening.action, post(cookie), { messageId: id });
    expect(answer).toMatchObject({ status: 303, location: '/vendor/products/new' });
    expect(await look(cookie)).toMatchObject({ unread: 0, messages: [{ read: true }] });
    const whatsapp = provider();
    await work({ now: () => new Date() }, { whatsapp: whatsapp.send });
    expect(whatsapp.letters).toEqual([]);
    expect(await readMessage(id)).toMatchObject({ state: 'read', nextAt: null });
  });

  it('marks all as read', async () => {
    const { personId, cookie } = await reader();
    for (let n = 0; n < 3; n += 1) await queue(past(), { personId });
    expect(await knock(openingAll.action, post(cookie))).toMatchObject({ location: '/account/messages' });
    expect(await look(cookie)).toMatchObject({ unread: 0 });
  });

  it('opens nobody else’s messages', async () => {
    const id = await queue(past(), { personId: (await reader()).personId });
    const { cookie } = await reader();
    for (const messageId of [id, newId(), 'x']) {
      expect(await knock(opening.action, post(cookie), { messageId })).toMatchObject({ status: 404 });
    }
    expect((await readMessage(id)).readAt).toBeNull();
  });
});

describe('the form about messages', () => {
  const filled = {
    first: 'email',
    second: '',
    third: '',
    quietFrom: '21.00',
    quietTo: '06.30',
    language: 'en',
  };
  const show = (cookie: string, query = '') =>
    preferences.loader({ request: get(cookie, query), params: {} });

  it('begins with the usual way and keeps what is chosen', async () => {
    const { cookie } = await reader();
    expect((await show(cookie)).values).toMatchObject({
      first: 'whatsapp',
      second: 'email',
      third: 'in-app',
      quietFrom: '20.00',
      quietTo: '07.00',
      language: 'id',
    });
    const answer = await knock(preferences.action, post(cookie, filled));
    expect(answer).toMatchObject({ status: 303, location: '/account/messages/preferences?saved' });
    expect(await show(cookie, '?saved')).toMatchObject({ saved: true, values: filled });
    await knock(preferences.action, post(cookie, { ...filled, essentialOnly: 'yes' }));
    expect((await show(cookie)).values).toMatchObject({ essentialOnly: 'yes' });
  });

  it('refuses what it cannot read, and writes nothing', async () => {
    const { cookie } = await reader();
    const wrong = { ...filled, first: '', quietFrom: '99.00' };
    expect(await knock(preferences.action, post(cookie, wrong))).toMatchObject({ status: 422 });
    expect((await show(cookie)).values).toMatchObject({ first: 'whatsapp' });
  });

  it('says that WhatsApp was stopped, and starts it again when it is chosen', async () => {
    const { phone, cookie } = await reader();
    const contactIndex = stopIndex({ kind: 'phone', value: phone });
    await database().insert(messageStop).values({ contactIndex, stoppedAt: new Date() });
    expect(await show(cookie)).toMatchObject({ stopped: true });
    await knock(preferences.action, post(cookie, filled));
    expect(await show(cookie)).toMatchObject({ stopped: true });
    await knock(preferences.action, post(cookie, { ...filled, second: 'whatsapp' }));
    expect(await show(cookie)).toMatchObject({ stopped: false });
  });
});

describe('the way out of the mails', () => {
  const contact = { kind: 'email', value: 'siti@contoh.id' } as const;
  const stops = async () => (await database().select().from(messageStop)).map(row => row.contactIndex);

  it('needs no sign-in: a page, a button, or one click of a mail program', async () => {
    const token = leaveToken(contact);
    const page = await leave.loader({ request: new Request('http://laris.test/leave'), params: { token } });
    expect(page).toMatchObject({ done: false });
    const click = new Request('http://laris.test/leave', {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(await knock(leave.action, click, { token })).toMatchObject({
      status: 303,
      location: `/leave/${token}?done`,
    });
    expect(await stops()).toContain(stopIndex(contact));
    expect(token).not.toContain('siti');
  });

  it('cannot be made up', async () => {
    const before = await stops();
    const other = leaveToken({ kind: 'email', value: 'lain@contoh.id' });
    const [index] = other.split('.');
    for (const token of ['', 'x', `${index}.${'0'.repeat(32)}`, other.toUpperCase()]) {
      expect(await knock(leave.action, post('')!, { token })).toMatchObject({ status: 404 });
      expect(await knock(leave.loader, get(''), { token })).toMatchObject({ status: 404 });
    }
    expect(await stops()).toEqual(before);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database, inPemda } from '#db/client.server.ts';
import { messagePreference, messageStop } from '#db/schema/messages.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { claimMessage } from '~/messages/claim-message.server.ts';
import { openMessage } from '~/messages/open-messages.server.ts';
import { withdrawMessage } from '~/messages/queue-message.server.ts';
import { stopIndex } from '~/messages/stop-marks.server.ts';
import { takeReceipts } from '~/messages/take-receipts.server.ts';
import { ok } from '~/reference/result.ts';
import {
  emptyOutbox,
  home,
  makePerson,
  origin,
  provider,
  queue,
  readLog,
  readMessage,
  receipt,
  watch,
  work,
} from './story.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(emptyOutbox);
afterAll(() => db.drop());

const taken = { ok: true as const, id: 'wamid.1' };

async function withdraw(clock: ReturnType<typeof watch>, key: string): Promise<void> {
  await runCommand({ actor: systemActor(home), pemda: home, clock }, async ctx => {
    await withdrawMessage(ctx, key);
    return ok(null);
  });
}

describe('a message', () => {
  it('goes out by WhatsApp, in the person’s words, with a plain link and ids only beside it', async () => {
    const clock = watch();
    const { personId, phone } = await makePerson();
    const id = await queue(clock, { personId });
    const whatsapp = provider(taken);
    await work(clock, { whatsapp: whatsapp.send });
    expect(whatsapp.letters).toHaveLength(1);
    const [letter] = whatsapp.letters;
    expect(letter).toMatchObject({ address: phone, template: 'registration-accepted', name: 'Siti Aminah' });
    expect(letter!.rendered.parameters).toEqual({ link: 'https://laris.test/vendor' });
    expect(letter!.rendered.short).toContain('https://laris.test/vendor');
    const [delivery] = await readLog(id);
    expect(delivery).toMatchObject({ channel: 'whatsapp', try: 1, state: 'sent', providerId: 'wamid.1' });
    expect(letter!.reference).toBe(`${home}|${delivery!.id}`);
    expect(await readMessage(id)).toMatchObject({ state: 'waiting', channel: 'whatsapp' });
    await takeReceipts([receipt(letter!.reference, 'delivered')], clock);
    await work(clock, { whatsapp: whatsapp.send });
    expect(await readMessage(id)).toMatchObject({ state: 'delivered', nextAt: null });
    expect(whatsapp.letters).toHaveLength(1);
  });

  it('is sent once by any number of workers', async () => {
    const clock = watch();
    const ids: string[] = [];
    for (let n = 0; n < 12; n += 1) ids.push(await queue(clock, { personId: (await makePerson()).personId }));
    const whatsapp = provider(taken);
    await Promise.all(Array.from({ length: 6 }, () => work(clock, { whatsapp: whatsapp.send })));
    await work(clock, { whatsapp: whatsapp.send });
    const sent = whatsapp.letters.map(letter => letter.mailId.split('.')[0]);
    expect(sent.filter(id => ids.includes(id!)).sort()).toEqual([...ids].sort());
  });

  it('is not sent twice when the process dies after the call', async () => {
    const clock = watch();
    const { personId } = await makePerson('siti@contoh.id');
    const id = await queue(clock, { personId });
    const dying = provider(new Error('killed'));
    await work(clock, { whatsapp: dying.send, email: provider(taken).send });
    expect(await readLog(id)).toMatchObject([{ channel: 'whatsapp', state: 'queued' }]);
    const whatsapp = provider(taken);
    const email = provider({ ok: true, id: '<mail>' });
    for (let minute = 0; minute < 14; minute += 1) {
      clock.pass(1);
      await work(clock, { whatsapp: whatsapp.send, email: email.send });
    }
    expect(whatsapp.letters).toEqual([]);
    expect(email.letters).toEqual([]);
    clock.pass(1);
    await work(clock, { whatsapp: whatsapp.send, email: email.send });
    // Doubt: another way, never the same one.
    expect(whatsapp.letters).toEqual([]);
    expect(email.letters).toHaveLength(1);
    expect(await readLog(id)).toMatchObject([
      { channel: 'whatsapp', state: 'failed', failure: 'outcome-unknown' },
      { channel: 'email', state: 'sent' },
    ]);
    expect(await readMessage(id)).toMatchObject({ state: 'sent', channel: 'email' });
  });

  it('is known to have arrived when the receipt of a lost call comes in', async () => {
    const clock = watch();
    const { personId } = await makePerson('budi@contoh.id');
    const id = await queue(clock, { personId });
    const dying = provider(new Error('killed'));
    const email = provider(taken);
    await work(clock, { whatsapp: dying.send, email: email.send });
    await takeReceipts([receipt(dying.letters[0]!.reference, 'delivered')], clock);
    clock.pass(16);
    await work(clock, { whatsapp: dying.send, email: email.send });
    expect(await readMessage(id)).toMatchObject({ state: 'delivered', channel: 'whatsapp' });
    expect(email.letters).toEqual([]);
  });

  it('keeps the id of a mail over every try, so that a second copy is dropped', async () => {
    const clock = watch();
    const { personId } = await makePerson('ani@contoh.id');
    await queue(clock, { personId });
    const email = provider({ ok: false, code: 'service-down' }, taken);
    await work(clock, { email: email.send });
    clock.pass(1);
    await work(clock, { email: email.send });
    expect(email.letters).toHaveLength(2);
    expect(email.letters[0]!.mailId).toBe(email.letters[1]!.mailId);
    expect(email.letters[0]!.deliveryId).not.toBe(email.letters[1]!.deliveryId);
  });

  it('goes on to e-mail at once when the number is not on WhatsApp', async () => {
    const clock = watch();
    const { personId } = await makePerson('dewi@contoh.id');
    const id = await queue(clock, { personId });
    const email = provider({ ok: true, id: '<mail>' });
    const whatsapp = provider(taken);
    await work(clock, { whatsapp: whatsapp.send, email: email.send });
    expect(email.letters).toEqual([]);
    await takeReceipts([receipt(whatsapp.letters[0]!.reference, 'failed', 131026)], clock);
    await work(clock, { whatsapp: whatsapp.send, email: email.send });
    expect(email.letters).toHaveLength(1);
    expect(await readLog(id)).toMatchObject([
      { channel: 'whatsapp', state: 'failed', failure: 'undeliverable' },
      { channel: 'email', state: 'sent' },
    ]);
  });

  it('stops a whole run when the provider asks for quiet', async () => {
    const clock = watch();
    for (let n = 0; n < 6; n += 1) await queue(clock, { personId: (await makePerson()).personId });
    const whatsapp = provider({ ok: false, code: 'rate-limited' }, taken);
    await work(clock, { whatsapp: whatsapp.send });
    // The four that were under way side by side; the rest waits.
    expect(whatsapp.letters).toHaveLength(4);
    clock.pass(1);
    await work(clock, { whatsapp: whatsapp.send });
    expect(whatsapp.letters).toHaveLength(7);
  });

  it('waits for the morning', async () => {
    const clock = watch('2026-11-21T14:00:00Z');
    const id = await queue(clock, { personId: (await makePerson()).personId });
    const whatsapp = provider(taken);
    await work(clock, { whatsapp: whatsapp.send });
    expect(whatsapp.letters).toEqual([]);
    expect((await readMessage(id)).nextAt).toEqual(new Date('2026-11-22T00:00:00Z'));
    clock.pass(10 * 60);
    await work(clock, { whatsapp: whatsapp.send });
    expect(whatsapp.letters).toHaveLength(1);
  });

  it('lies in the inbox when there is no way out, and a code waits for staff until it is worth nothing', async () => {
    const clock = watch();
    const { personId, phone } = await makePerson();
    const id = await queue(clock, { personId });
    const code = await queue(clock, {
      personId,
      template: 'sign-in-code',
      values: { code: '123456', minutes: 10 },
      to: { kind: 'phone', value: phone },
    });
    await work(clock, {});
    expect(await readMessage(id)).toMatchObject({ state: 'delivered', channel: 'in-app' });
    expect(await readMessage(code)).toMatchObject({ state: 'waiting', channel: null });
    clock.pass(31);
    await work(clock, {});
    expect(await readMessage(code)).toMatchObject({ state: 'failed', failure: 'no-channel' });
  });

  it('follows the person’s own order, hours and wish for little', async () => {
    const clock = watch();
    const { personId } = await makePerson('rina@contoh.id');
    await database().insert(messagePreference).values({
      personId,
      order: 'email,in-app',
      quietFrom: 0,
      quietTo: 0,
      essentialOnly: true,
      language: 'en',
      changedAt: clock.now(),
    });
    const decision = await queue(clock, { personId });
    const notice = await queue(clock, { personId, template: 'registration-submitted' });
    const [whatsapp, email] = [provider(taken), provider(taken)];
    await work(clock, { whatsapp: whatsapp.send, email: email.send });
    expect(whatsapp.letters).toEqual([]);
    expect(email.letters.map(letter => letter.rendered.language)).toEqual(['en']);
    expect(await readMessage(decision)).toMatchObject({ state: 'sent', channel: 'email' });
    expect(await readMessage(notice)).toMatchObject({ state: 'delivered', channel: 'in-app' });
  });

  it('does not go to a number that said stop, a code apart', async () => {
    const clock = watch();
    const { personId, phone } = await makePerson();
    const contactIndex = stopIndex({ kind: 'phone', value: phone });
    await database().insert(messageStop).values({ contactIndex, stoppedAt: clock.now() });
    await queue(clock, { personId });
    await queue(clock, { personId, template: 'password-reset', values: { minutes: 30 } });
    const whatsapp = provider(taken);
    await work(clock, { whatsapp: whatsapp.send });
    expect(whatsapp.letters.map(letter => letter.template)).toEqual(['password-reset']);
  });

  it('writes to somebody without an account', async () => {
    const clock = watch();
    await queue(clock, {
      personId: null,
      template: 'claim-invitation',
      values: { days: 30, code: 'x' },
      to: { kind: 'phone', value: '+6281255500999' },
      link: '/claim?code=x',
    });
    const whatsapp = provider(taken);
    await work(clock, { whatsapp: whatsapp.send });
    expect(whatsapp.letters).toMatchObject([{ address: '+6281255500999', name: null }]);
  });

  it('leaves others alone when it cannot be worked off', async () => {
    const clock = watch();
    const first = await queue(clock, { personId: (await makePerson()).personId });
    const second = await queue(clock, { personId: (await makePerson()).personId });
    const whatsapp = provider(new Error('bug'), taken);
    await work(clock, { whatsapp: whatsapp.send });
    const log = [...(await readLog(first)), ...(await readLog(second))];
    expect(log.map(delivery => delivery.state).sort()).toEqual(['queued', 'sent']);
  });

  it('that is opened while it is on its way is over, and its log tells the truth', async () => {
    const clock = watch();
    const { personId } = await makePerson('fitri@contoh.id');
    const id = await queue(clock, { personId });
    const email = provider(taken);
    await work(clock, {
      email: email.send,
      whatsapp: async () => {
        const actor = { kind: 'person', personId, pemda: home, role: 'vendor', rights: 'full' } as const;
        await runCommand({ actor, pemda: home, clock }, ctx => openMessage(ctx, { messageId: id }));
        // Another worker settles it meanwhile.
        await work(clock, {});
        return taken;
      },
    });
    expect(await readMessage(id)).toMatchObject({ state: 'read', nextAt: null });
    expect(await readLog(id)).toMatchObject([{ channel: 'whatsapp', state: 'sent', failure: null }]);
    expect(email.letters).toEqual([]);
  });

  it('is of one pemda', async () => {
    const clock = watch();
    const id = await queue(clock, { personId: (await makePerson()).personId });
    const claim = { pemda: '32.16', id, now: clock.now(), open: ['whatsapp'] as const, origin, office: '' };
    expect(await claimMessage(claim)).toBe('idle');
  });

  it('says what its words need', async () => {
    const lacking = queue(watch(), { personId: null, template: 'sign-in-code', values: { code: '1' } });
    await expect(lacking).rejects.toThrow('message sign-in-code lacks minutes');
  });
});

describe('a message taken back', () => {
  it('before it went out is never sent', async () => {
    const clock = watch();
    const key = 'taken-back|1';
    const id = await queue(clock, {
      personId: (await makePerson()).personId,
      key,
      notBefore: new Date(clock.now().getTime() + 600_000),
    });
    const whatsapp = provider(taken);
    await work(clock, { whatsapp: whatsapp.send });
    await withdraw(clock, key);
    expect(await readMessage(id)).toMatchObject({ state: 'withdrawn', nextAt: null });
    clock.pass(20);
    await work(clock, { whatsapp: whatsapp.send });
    expect(whatsapp.letters).toEqual([]);
  });

  it('while it is on its way ends as what became of it, and is tried nowhere else', async () => {
    const clock = watch();
    const key = 'taken-back|2';
    const id = await queue(clock, { personId: (await makePerson('eko@contoh.id')).personId, key });
    const email = provider(taken);
    let letter = '';
    await work(clock, {
      email: email.send,
      whatsapp: async sent => {
        letter = sent.reference;
        await withdraw(clock, key);
        return { ok: false, code: 'undeliverable' };
      },
    });
    expect(letter).not.toBe('');
    expect(email.letters).toEqual([]);
    expect(await readMessage(id)).toMatchObject({ state: 'withdrawn' });
  });

  it('after it went out stays sent', async () => {
    const clock = watch();
    const key = 'taken-back|3';
    const id = await queue(clock, { personId: (await makePerson()).personId, key });
    await work(clock, { whatsapp: provider(taken).send });
    await withdraw(clock, key);
    expect((await readMessage(id)).withdrawnAt).toBeNull();
  });
});

describe('the outbox', () => {
  it('wakes one job for any number of messages', async () => {
    const clock = watch();
    for (let n = 0; n < 3; n += 1) await queue(clock, { personId: (await makePerson()).personId });
    const jobs = await inPemda(home, tx =>
      tx.execute(`select data from pgboss.job where name = 'send-messages' and state = 'created'`),
    );
    expect(jobs.length).toBe(1);
    expect(JSON.stringify(jobs[0])).not.toMatch(/\+62|@/);
  });
});

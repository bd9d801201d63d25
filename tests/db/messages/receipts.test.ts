import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { takeReceipts } from '~/messages/take-receipts.server.ts';
import type { WhatsappStatus } from '~/platform/whatsapp/read-webhook.ts';
import {
  emptyOutbox,
  home,
  makePerson,
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

describe('receipts', () => {
  it('count once, in any order, and lift a settled message', async () => {
    const orders: WhatsappStatus['state'][][] = [
      ['sent', 'delivered', 'read'],
      ['read', 'delivered', 'sent', 'read'],
      ['delivered', 'delivered', 'read', 'sent'],
    ];
    for (const order of orders) {
      const clock = watch();
      const id = await queue(clock, { personId: (await makePerson()).personId });
      const whatsapp = provider(taken);
      await work(clock, { whatsapp: whatsapp.send });
      clock.pass(16);
      await work(clock, { whatsapp: whatsapp.send });
      const { reference } = whatsapp.letters[0]!;
      for (const state of order) await takeReceipts([receipt(reference, state)], clock);
      await work(clock, { whatsapp: whatsapp.send });
      expect(await readMessage(id)).toMatchObject({ state: 'read', nextAt: null });
      const [delivery] = (await readLog(id)).slice(0, 1);
      expect(delivery).toMatchObject({ state: 'read', failure: null });
      expect(delivery!.deliveredAt).not.toBeNull();
    }
  });

  it('of others, of nobody and of another pemda change nothing', async () => {
    const clock = watch();
    const id = await queue(clock, { personId: (await makePerson()).personId });
    const whatsapp = provider(taken);
    await work(clock, { whatsapp: whatsapp.send });
    const before = await readLog(id);
    const foreign = whatsapp.letters[0]!.reference.replace(home, '32.16');
    const unknown = `${home}|00000000-0000-7000-8000-000000000001`;
    await takeReceipts(
      ['', 'x|y', foreign, unknown].map(each => receipt(each, 'read')),
      clock,
    );
    expect(await readLog(id)).toEqual(before);
  });

  it('arrive in every order at the same log', async () => {
    const logs = new Set<string>();
    const all: [WhatsappStatus['state'], number | null][] = [
      ['sent', null],
      ['failed', 131026],
      ['delivered', null],
    ];
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const clock = watch();
      const id = await queue(clock, { personId: (await makePerson()).personId });
      const whatsapp = provider(taken);
      await work(clock, { whatsapp: whatsapp.send });
      for (const at of order)
        await takeReceipts([receipt(whatsapp.letters[0]!.reference, ...all[at]!)], clock);
      const [first] = await readLog(id);
      logs.add(`${first?.state} ${first?.failure}`);
    }
    expect([...logs]).toEqual(['delivered null']);
  });
});

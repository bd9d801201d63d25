import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database, inPemda } from '#db/client.server.ts';
import { messagePreference, messageStop, outboxMessage } from '#db/schema/messages.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { type Ctx, runCommand } from '~/audit/command.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { findContactOwner, findRecipients } from '~/identity/find-recipient.server.ts';
import { findPreference } from '~/messages/find-preference.server.ts';
import { forgetMessages } from '~/messages/forget-messages.server.ts';
import { hearReplies } from '~/messages/hear-replies.server.ts';
import { savePreference } from '~/messages/save-preference.server.ts';
import { setChannel } from '~/messages/set-channel.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { ok } from '~/reference/result.ts';
import { emptyOutbox, home, makePerson, provider, queue, readLog, watch, work } from './story.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(emptyOutbox);
afterAll(() => db.drop());

const clock = watch();
const asSystem = <T>(run: (ctx: Ctx) => Promise<T>): Promise<T> => {
  let found: T;
  return runCommand({ actor: systemActor(home), pemda: home, clock }, async ctx => {
    found = await run(ctx);
    return ok(null);
  }).then(() => found!);
};
const wishOf = (personId: string) => inPemda(home, tx => findPreference(tx, personId));

describe('wishes', () => {
  it('begin as usual', async () => {
    const { personId } = await makePerson();
    expect(await wishOf(personId)).toEqual({
      order: ['whatsapp', 'email', 'in-app'],
      quiet: { from: 1200, to: 420 },
      essentialOnly: false,
      language: null,
    });
  });

  it('follow a consent that is given or taken back, and leave the rest alone', async () => {
    const { personId } = await makePerson();
    await asSystem(ctx => setChannel(ctx, { personId, channel: 'whatsapp', open: false }));
    expect(await wishOf(personId)).toMatchObject({
      order: ['email', 'in-app'],
      quiet: { from: 1200, to: 420 },
    });
    await asSystem(ctx => setChannel(ctx, { personId, channel: 'whatsapp', open: true }));
    expect((await wishOf(personId)).order).toEqual(['whatsapp', 'email', 'in-app']);
  });

  it('end a stop when the channel is opened again', async () => {
    const { personId, phone } = await makePerson();
    await hearReplies([{ from: phone, text: 'BERHENTI' }], clock);
    await asSystem(ctx => setChannel(ctx, { personId, channel: 'whatsapp', open: true }));
    await queue(clock, { personId });
    const whatsapp = provider();
    await work(clock, { whatsapp: whatsapp.send });
    expect(whatsapp.letters).toHaveLength(1);
  });

  it('are a person’s own: the system has none', async () => {
    const input = {
      order: ['email' as const],
      quiet: { from: 0, to: 0 },
      language: 'id' as const,
      essentialOnly: false,
    };
    const scope = { actor: systemActor(home), pemda: home, clock };
    expect(await runCommand(scope, ctx => savePreference(ctx, input))).toMatchObject({
      ok: false,
      problems: [{ code: 'not-allowed' }],
    });
  });
});

describe('a person who is forgotten', () => {
  it('leaves no message, no try, no wish and no stop; others keep theirs', async () => {
    const { personId, phone } = await makePerson();
    const other = await makePerson();
    const id = await queue(clock, { personId });
    const kept = await queue(clock, { personId: other.personId });
    await work(clock, { whatsapp: provider().send });
    await asSystem(ctx => setChannel(ctx, { personId, channel: 'email', open: false }));
    await hearReplies(
      [
        { from: phone, text: 'BERHENTI' },
        { from: other.phone, text: 'BERHENTI' },
      ],
      clock,
    );
    expect(await asSystem(ctx => forgetMessages(ctx, { personId }))).toEqual({ rows: 3, files: [] });
    const left = await inPemda(home, tx => tx.select({ id: outboxMessage.id }).from(outboxMessage));
    expect(left).toEqual([{ id: kept }]);
    expect(await readLog(id)).toEqual([]);
    expect(await readLog(kept)).toHaveLength(1);
    const wishes = database()
      .select()
      .from(messagePreference)
      .where(eq(messagePreference.personId, personId));
    expect(await wishes).toEqual([]);
    expect(await database().select().from(messageStop)).toHaveLength(1);
    expect(await asSystem(ctx => forgetMessages(ctx, { personId: null }))).toEqual({ rows: 0, files: [] });
  });
});

describe('people', () => {
  it('are found by id with every contact, many at once', async () => {
    const [one, two] = [await makePerson('a@contoh.id'), await makePerson()];
    const found = await inPemda(home, tx =>
      findRecipients(tx, [one.personId, two.personId, one.personId, newId()]),
    );
    expect([...found.keys()].sort()).toEqual([one.personId, two.personId].sort());
    expect(found.get(one.personId)).toMatchObject({ name: 'Siti Aminah', language: 'id' });
    expect(
      found
        .get(one.personId)!
        .contacts.map(contact => contact.value)
        .sort(),
    ).toEqual([one.phone, 'a@contoh.id']);
    expect(await inPemda(home, tx => findRecipients(tx, []))).toEqual(new Map());
  });

  it('are found by a contact', async () => {
    const { personId, phone } = await makePerson();
    expect(await findContactOwner({ kind: 'phone', value: phone })).toEqual({ personId, pemda: home });
    expect(await findContactOwner({ kind: 'phone', value: '+6281200000000' })).toBeNull();
  });
});

import { asc, eq } from 'drizzle-orm';
import { database, inPemda } from '#db/client.server.ts';
import { person, personContact } from '#db/schema/identity.ts';
import { messageDelivery, outboxMessage } from '#db/schema/messages.ts';
import { runCommand } from '~/audit/command.server.ts';
import { contactIndex, insertAccount } from '~/identity/accounts.server.ts';
import { systemActor } from '~/identity/actor.ts';
import type { Contact } from '~/identity/contact.ts';
import type { Letter } from '~/messages/letter.ts';
import { type Message, queueMessage } from '~/messages/queue-message.server.ts';
import { sendMessages } from '~/messages/send-messages.server.ts';
import type { Outcome, Transports } from '~/messages/transports.server.ts';
import type { Clock } from '~/platform/clock/clock.ts';
import { config } from '~/platform/config/config.server.ts';
import { openSeal } from '~/platform/crypto/sealing.server.ts';
import type { WhatsappStatus } from '~/platform/whatsapp/read-webhook.ts';
import { ok } from '~/reference/result.ts';

export const home = '33.25';
export const origin = 'https://laris.test';

/** A watch that a test turns; begins at 10.00 WIB. */
export function watch(begin = '2026-11-21T03:00:00Z'): Clock & { pass(minutes: number): void } {
  let now = new Date(begin).getTime();
  return {
    now: () => new Date(now),
    pass: minutes => {
      now += minutes * 60_000;
    },
  };
}

let numbers = 0;
export function freshPhone(): Contact {
  numbers += 1;
  return { kind: 'phone', value: `+62812555${String(numbers).padStart(5, '0')}` };
}

/** A vendor's account with these contacts; the phone comes first. */
export async function makePerson(email?: string): Promise<{ personId: string; phone: string }> {
  const contact = freshPhone();
  const personId = await database().transaction(tx =>
    insertAccount(tx, {
      name: 'Siti Aminah',
      contact,
      password: 'warung di limpung',
      pemda: home,
      role: 'vendor',
    }),
  );
  if (email) await addContact(personId!, { kind: 'email', value: email });
  return { personId: personId!, phone: contact.value };
}

async function addContact(personId: string, contact: Contact): Promise<void> {
  const [row] = await database().select().from(person).where(eq(person.id, personId));
  const seal = openSeal(config().secrets.column, personId, row!.wrappedKey!);
  await database()
    .insert(personContact)
    .values({
      personId,
      kind: contact.kind,
      sealed: seal.seal(contact.kind, contact.value),
      blindIndex: contactIndex(contact),
    });
}

let keys = 0;
/** Queues one message as a command would; returns its id. */
export async function queue(
  clock: Clock,
  message: Partial<Message> & { personId: string | null },
): Promise<string> {
  keys += 1;
  const key = message.key ?? `test|${keys}`;
  await runCommand({ actor: systemActor(home), pemda: home, clock }, async ctx => {
    await queueMessage(ctx, {
      template: 'registration-accepted',
      values: {},
      link: '/vendor',
      ...message,
      key,
    });
    return ok(null);
  });
  const rows = await inPemda(home, tx => tx.select().from(outboxMessage).where(eq(outboxMessage.key, key)));
  return rows[0]!.id;
}

/** A provider that writes down what it gets and answers as told; the last answer goes on. */
export function provider(...answers: (Outcome | Error)[]) {
  const letters: Letter[] = [];
  const send = async (letter: Letter): Promise<Outcome> => {
    letters.push(letter);
    const answer = answers[Math.min(letters.length, answers.length) - 1] ?? {
      ok: true,
      id: `id-${letters.length}`,
    };
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { letters, send };
}

export async function work(clock: Clock, transports: Transports): Promise<void> {
  await sendMessages(home, { transports, clock, origin });
}

export async function readMessage(id: string) {
  const [row] = await inPemda(home, tx => tx.select().from(outboxMessage).where(eq(outboxMessage.id, id)));
  return row!;
}

export async function readLog(id: string) {
  return inPemda(home, tx =>
    tx
      .select()
      .from(messageDelivery)
      .where(eq(messageDelivery.messageId, id))
      .orderBy(asc(messageDelivery.queuedAt), asc(messageDelivery.id)),
  );
}

/** Each test begins with nothing to send. */
export async function emptyOutbox(): Promise<void> {
  await inPemda(home, async tx => {
    await tx.delete(messageDelivery);
    await tx.delete(outboxMessage);
  });
}

/** What the provider tells of a message, half a minute later. */
export function receipt(
  reference: string,
  state: WhatsappStatus['state'],
  errorCode: number | null = null,
): WhatsappStatus {
  return { reference, state, errorCode, at: new Date('2026-11-21T03:00:30Z') };
}

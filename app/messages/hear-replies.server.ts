import { database, type Tx } from '#db/client.server.ts';
import { runCommand } from '~/audit/command.server.ts';
import { systemActor } from '~/identity/actor.ts';
import type { Contact } from '~/identity/contact.ts';
import { findContactOwner } from '~/identity/find-recipient.server.ts';
import type { Clock } from '~/platform/clock/clock.ts';
import type { WhatsappReply } from '~/platform/whatsapp/read-webhook.ts';
import { readPhone } from '~/reference/phone.ts';
import { ok } from '~/reference/result.ts';
import { messagesEvents } from './events.ts';
import { readReply } from './read-reply.ts';
import { clearStops, markStopped, stopIndex } from './stop-marks.server.ts';

/** BERHENTI and MULAI, answered to a WhatsApp of ours. Nothing else that people write is read or kept. */
export async function hearReplies(replies: readonly WhatsappReply[], clock: Clock): Promise<void> {
  for (const { from, text } of replies) {
    const wish = readReply(text);
    const value = readPhone(from).normalized ?? from;
    if (wish) await obey({ kind: 'phone', value }, wish, clock);
  }
}

async function obey(contact: Contact, wish: 'stop' | 'start', clock: Clock): Promise<void> {
  const owner = await findContactOwner(contact);
  const change = async (tx: Tx): Promise<boolean> =>
    wish === 'stop'
      ? markStopped(tx, stopIndex(contact), clock.now())
      : (await clearStops(tx, [contact])) > 0;
  // A number without an account belongs to no pemda, hence to no chain of events.
  if (!owner) return void (await database().transaction(change));
  const { personId, pemda } = owner;
  await runCommand({ actor: systemActor(pemda), pemda, clock }, async ctx => {
    const changed = await change(ctx.tx);
    const event = wish === 'stop' ? messagesEvents.stopped : messagesEvents.resumed;
    if (changed) ctx.record(event(personId, { channel: 'whatsapp' }));
    return ok(null);
  });
}

import { eq } from 'drizzle-orm';
import { inPemda } from '#db/client.server.ts';
import { messageDelivery, outboxMessage } from '#db/schema/messages.ts';
import type { Clock } from '~/platform/clock/clock.ts';
import { enqueue } from '~/platform/jobs/jobs.server.ts';
import { readWhatsappFailure } from '~/platform/whatsapp/read-failure.ts';
import type { WhatsappStatus } from '~/platform/whatsapp/read-webhook.ts';
import { applyReceipt, type Receipt } from './apply-receipt.ts';
import { readReference } from './letter.ts';
import { sendSoon } from './send-soon.ts';
import { stateOf } from './state-of.ts';

/** What the provider tells of messages out. Twice the same, in any order, long after: the log ends the same. */
export async function takeReceipts(statuses: readonly WhatsappStatus[], clock: Clock): Promise<void> {
  for (const { reference, state, at, errorCode } of statuses) {
    const ours = readReference(reference);
    if (!ours) continue;
    const failure = state === 'failed' ? readWhatsappFailure(errorCode, 400) : null;
    await takeReceipt(ours.pemda, ours.deliveryId, { state, at, failure }, clock.now());
  }
}

const moment = { sent: 'sentAt', delivered: 'deliveredAt', read: 'readAt', failed: 'failedAt' } as const;

async function takeReceipt(pemda: string, deliveryId: string, receipt: Receipt, now: Date): Promise<void> {
  await inPemda(pemda, async tx => {
    const [known] = await tx.select().from(messageDelivery).where(eq(messageDelivery.id, deliveryId));
    if (!known) return;
    const [message] = await tx
      .select()
      .from(outboxMessage)
      .where(eq(outboxMessage.id, known.messageId))
      .for('update');
    const [delivery] = await tx.select().from(messageDelivery).where(eq(messageDelivery.id, deliveryId));
    if (!message || !delivery) return;
    const column = moment[receipt.state];
    const standing = applyReceipt(delivery, receipt);
    const { state, failure } = standing;
    await tx
      .update(messageDelivery)
      .set({ state, failure, [column]: delivery[column] ?? receipt.at })
      .where(eq(messageDelivery.id, deliveryId));
    if (standing === delivery) return;
    if (message.settledAt === null) {
      await tx
        .update(outboxMessage)
        .set({ nextAt: now, sentAt: message.sentAt ?? now })
        .where(eq(outboxMessage.id, message.id));
      await enqueue(tx, pemda, sendSoon);
      return;
    }
    const attempts = await tx
      .select({ state: messageDelivery.state })
      .from(messageDelivery)
      .where(eq(messageDelivery.messageId, message.id));
    const became = stateOf({
      withdrawn: message.withdrawnAt !== null,
      read: message.readAt !== null,
      attempts,
    });
    if (became === 'waiting') return;
    await tx
      .update(outboxMessage)
      .set({ state: became, failure: became === 'failed' ? failure : null })
      .where(eq(outboxMessage.id, message.id));
  });
}

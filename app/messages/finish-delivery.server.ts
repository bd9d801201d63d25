import { eq, sql } from 'drizzle-orm';
import { inPemda, type Tx } from '#db/client.server.ts';
import { messageDelivery, outboxMessage } from '#db/schema/messages.ts';
import type { PemdaId } from '~/identity/actor.ts';
import { applyReceipt, type Receipt } from './apply-receipt.ts';
import type { Outcome } from './transports.server.ts';

/**
 * Writes down what the provider answered. A receipt may have been faster: what it said stands. The message is due again
 * at once, since what follows from the outcome is decided in one place only.
 */
export async function finishDelivery(
  pemda: PemdaId,
  deliveryId: string,
  outcome: Outcome,
  now: Date,
): Promise<void> {
  if (outcome.ok === 'unknown') return;
  await inPemda(pemda, async tx => {
    const delivery = await lockDelivery(tx, deliveryId);
    if (!delivery) return;
    const heard: Receipt = outcome.ok
      ? { state: 'sent', at: now, failure: null }
      : { state: 'failed', at: now, failure: outcome.code };
    const { state, failure } = applyReceipt(delivery, heard);
    const moment = outcome.ok ? { providerId: outcome.id, sentAt: now } : { failedAt: now };
    await tx
      .update(messageDelivery)
      .set({ state, failure, ...moment })
      .where(eq(messageDelivery.id, deliveryId));
    const at = now.toISOString();
    await tx
      .update(outboxMessage)
      .set({
        ...(outcome.ok ? { sentAt: sql`coalesce(${outboxMessage.sentAt}, ${at}::timestamptz)` } : {}),
        nextAt: sql`case when ${outboxMessage.settledAt} is null then ${at}::timestamptz end`,
      })
      .where(eq(outboxMessage.id, delivery.messageId));
  });
}

/** One try, with its message locked first, as everywhere, so that two writers never wait for each other crosswise. */
async function lockDelivery(tx: Tx, deliveryId: string) {
  const own = eq(messageDelivery.id, deliveryId);
  const [known] = await tx.select().from(messageDelivery).where(own);
  if (!known) return null;
  await tx
    .select({ id: outboxMessage.id })
    .from(outboxMessage)
    .where(eq(outboxMessage.id, known.messageId))
    .for('update');
  const [delivery] = await tx.select().from(messageDelivery).where(own);
  return delivery ?? null;
}

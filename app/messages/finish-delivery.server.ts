import { and, eq, sql } from 'drizzle-orm';
import { inPemda } from '#db/client.server.ts';
import { messageDelivery, outboxMessage } from '#db/schema/messages.ts';
import type { PemdaId } from '~/identity/actor.ts';
import type { Outcome } from './transports.server.ts';

/**
 * Writes down what the provider answered. A receipt may have been faster: it is never overwritten. The message is due
 * again at once, since what follows from the outcome is decided in one place only.
 */
export async function finishDelivery(
  pemda: PemdaId,
  deliveryId: string,
  outcome: Outcome,
  now: Date,
): Promise<void> {
  if (outcome.ok === 'unknown') return;
  await inPemda(pemda, async tx => {
    const own = eq(messageDelivery.id, deliveryId);
    const [delivery] = await tx.select().from(messageDelivery).where(own);
    if (!delivery) return;
    // The message is locked first, as everywhere, so that two writers never wait for each other crosswise.
    await tx.select().from(outboxMessage).where(eq(outboxMessage.id, delivery.messageId)).for('update');
    if (outcome.ok) await tx.update(messageDelivery).set({ providerId: outcome.id, sentAt: now }).where(own);
    await tx
      .update(messageDelivery)
      .set(outcome.ok ? { state: 'sent' } : { state: 'failed', failure: outcome.code, failedAt: now })
      .where(and(own, eq(messageDelivery.state, 'queued')));
    await tx
      .update(outboxMessage)
      .set({
        ...(outcome.ok
          ? { sentAt: sql`coalesce(${outboxMessage.sentAt}, ${now.toISOString()}::timestamptz)` }
          : {}),
        nextAt: sql`case when ${outboxMessage.settledAt} is null then ${now.toISOString()}::timestamptz end`,
      })
      .where(eq(outboxMessage.id, delivery.messageId));
  });
}

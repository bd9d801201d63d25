import { and, asc, desc, eq, gte, isNotNull, lte } from 'drizzle-orm';
import { inPemda, type Tx } from '#db/client.server.ts';
import { messageDelivery, outboxMessage } from '#db/schema/messages.ts';
import type { PemdaId } from '~/identity/actor.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { unknownOutcome } from './apply-receipt.ts';
import type { Channel } from './channels.ts';
import { type Attempt, type Course, chooseStep, lease, type Step } from './choose-step.ts';
import { isHard } from './codes.ts';
import { findReach, type Reached } from './find-reach.server.ts';
import { leaveToken } from './leave-token.server.ts';
import { type Letter, writeReference } from './letter.ts';
import { addressFor, orderChannels } from './order-channels.ts';
import { renderMessage } from './render-message.server.ts';
import { type MessageBody, openBody } from './sealed-body.server.ts';
import { expiresAt, isTemplate, type Template, traitsOf } from './templates.ts';

type Row = typeof outboxMessage.$inferSelect;

export interface Claim {
  pemda: PemdaId;
  id: string;
  now: Date;
  open: readonly Channel[];
  origin: string;
  /** Name of the procurement unit. */
  office: string;
}

/**
 * Takes one due message under a row lock, decides its next step and writes it down. A letter comes back only when a
 * provider is to be called; its delivery row is committed by then, so whoever comes after a crash knows that it may be out.
 * `idle`: somebody else has it, or it is not due.
 */
export async function claimMessage(claim: Claim): Promise<Letter | 'moved' | 'idle'> {
  return inPemda(claim.pemda, async tx => {
    const due = and(
      eq(outboxMessage.id, claim.id),
      isNotNull(outboxMessage.nextAt),
      lte(outboxMessage.nextAt, claim.now),
    );
    const [row] = await tx.select().from(outboxMessage).where(due).for('update', { skipLocked: true });
    if (!row) return 'idle';
    if (!isTemplate(row.template)) {
      await settle(tx, row, { do: 'settle', as: 'failed' }, claim.now);
      return 'moved';
    }
    return decide(tx, row, row.template, claim);
  });
}

async function decide(tx: Tx, row: Row, template: Template, claim: Claim): Promise<Letter | 'moved'> {
  const { now, open } = claim;
  const body = openBody(row.id, row.sealedBody);
  const reached = await findReach(tx, { template, personId: row.personId, to: body.to }, open);
  const attempts = await listAttempts(tx, row);
  const course: Course = {
    level: traitsOf(template).level,
    notBefore: row.notBefore,
    expiresAt: expiresAt(traitsOf(template).level, row.restartedAt ?? row.notBefore),
    withdrawn: row.withdrawnAt !== null,
    read: row.readAt !== null,
    channels: orderChannels(reached.reach),
    attempts,
    quiet: reached.preference.quiet,
  };
  const step = chooseStep(course, now);
  if (step.do === 'wait') {
    await tx.update(outboxMessage).set({ nextAt: step.until }).where(eq(outboxMessage.id, row.id));
    return 'moved';
  }
  await giveUpUnknown(tx, row.id, now);
  if (step.do === 'settle') {
    await settle(tx, row, step, now);
    return 'moved';
  }
  if (step.channel === 'in-app') {
    await layIntoInbox(tx, row, now);
    return 'moved';
  }
  return write(tx, { row, template, body, reached, channel: step.channel, claim });
}

/** Tries since the message was last started anew, oldest first. */
async function listAttempts(tx: Tx, row: Row): Promise<Attempt[]> {
  const rows = await tx
    .select()
    .from(messageDelivery)
    .where(
      and(
        eq(messageDelivery.messageId, row.id),
        row.restartedAt ? gte(messageDelivery.queuedAt, row.restartedAt) : undefined,
      ),
    )
    .orderBy(asc(messageDelivery.queuedAt), asc(messageDelivery.id));
  return rows.map(({ channel, state, queuedAt, failedAt, failure }) => ({
    channel,
    state,
    startedAt: queuedAt,
    failedAt,
    hard: isHard(failure),
    unknown: failure === unknownOutcome,
  }));
}

/** A try whose process died: nobody will tell its outcome any more, a late receipt apart. */
async function giveUpUnknown(tx: Tx, messageId: string, now: Date): Promise<void> {
  await tx
    .update(messageDelivery)
    .set({ state: 'failed', failure: unknownOutcome, failedAt: now })
    .where(
      and(
        eq(messageDelivery.messageId, messageId),
        eq(messageDelivery.state, 'queued'),
        lte(messageDelivery.queuedAt, new Date(now.getTime() - lease)),
      ),
    );
}

async function settle(tx: Tx, row: Row, step: Step & { do: 'settle' }, now: Date): Promise<void> {
  const [last] = step.as === 'failed' && !step.why ? await lastFailure(tx, row.id) : [];
  const failure = step.as === 'failed' ? (step.why ?? last?.failure ?? 'no-channel') : null;
  await tx
    .update(outboxMessage)
    .set({ state: step.as, failure, settledAt: now, nextAt: null })
    .where(eq(outboxMessage.id, row.id));
}

function lastFailure(tx: Tx, messageId: string) {
  return tx
    .select({ failure: messageDelivery.failure })
    .from(messageDelivery)
    .where(and(eq(messageDelivery.messageId, messageId), isNotNull(messageDelivery.failedAt)))
    .orderBy(desc(messageDelivery.failedAt))
    .limit(1);
}

async function nextTry(tx: Tx, messageId: string, channel: Channel): Promise<number> {
  const rows = await tx
    .select({ id: messageDelivery.id })
    .from(messageDelivery)
    .where(and(eq(messageDelivery.messageId, messageId), eq(messageDelivery.channel, channel)));
  return rows.length + 1;
}

async function layIntoInbox(tx: Tx, row: Row, now: Date): Promise<void> {
  const channel = 'in-app' as const;
  await tx.insert(messageDelivery).values({
    pemdaId: row.pemdaId,
    id: newId(),
    messageId: row.id,
    channel,
    try: await nextTry(tx, row.id, channel),
    state: 'delivered',
    queuedAt: now,
    sentAt: now,
    deliveredAt: now,
  });
  await tx
    .update(outboxMessage)
    .set({ channel, sentAt: row.sentAt ?? now, nextAt: now })
    .where(eq(outboxMessage.id, row.id));
}

interface Assignment {
  row: Row;
  template: Template;
  body: MessageBody;
  reached: Reached;
  channel: Letter['channel'];
  claim: Claim;
}

async function write(tx: Tx, { row, template, body, reached, channel, claim }: Assignment): Promise<Letter> {
  const { now, origin, office, pemda } = claim;
  const deliveryId = newId();
  const address = addressFor(channel, reached.reach)!;
  const rendered = renderMessage(template, body, { language: reached.language, office, origin });
  const { level, oneTimeCode } = traitsOf(template);
  await tx.insert(messageDelivery).values({
    pemdaId: pemda,
    id: deliveryId,
    messageId: row.id,
    channel,
    try: await nextTry(tx, row.id, channel),
    state: 'queued',
    queuedAt: now,
  });
  await tx
    .update(outboxMessage)
    .set({ channel, nextAt: new Date(now.getTime() + lease) })
    .where(eq(outboxMessage.id, row.id));
  return {
    channel,
    deliveryId,
    template,
    address: address.value,
    name: reached.name,
    office,
    rendered,
    reference: writeReference(pemda, deliveryId),
    mailId: `${row.id}.${row.restartedAt?.getTime() ?? 0}`,
    ...(oneTimeCode ? { oneTimeCode: String(body.values.code) } : {}),
    ...(level === 'notice' && channel === 'email'
      ? { leave: new URL(`/leave/${leaveToken(address)}`, origin).href }
      : {}),
  };
}

import { and, count, desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { outboxMessage } from '#db/schema/messages.ts';
import { findRecipients, type Recipient } from '~/identity/find-recipient.server.ts';
import { maskContact } from '~/identity/mask-contact.ts';
import { config } from '~/platform/config/config.server.ts';
import type { Channel, MessageState } from './channels.ts';
import type { OutboxFilter } from './outbox-filter.ts';
import { openBody } from './sealed-body.server.ts';

export interface OutboxRow {
  id: string;
  createdAt: Date;
  notBefore: Date;
  template: string;
  state: MessageState;
  channel: Channel | null;
  failure: string | null;
  settledAt: Date | null;
  nextAt: Date | null;
  /** Masked: staff check that a message went to the right phone, they need not know it. Empty: nobody has an address. */
  to: string;
  /** Demo mode only, where nothing confidential is at stake: a confidential link opens an account. */
  link: string | undefined;
}

type Row = typeof outboxMessage.$inferSelect;

function fits(filter: OutboxFilter) {
  return and(
    filter.state ? eq(outboxMessage.state, filter.state) : undefined,
    filter.template ? eq(outboxMessage.template, filter.template) : undefined,
    filter.channel ? eq(outboxMessage.channel, filter.channel) : undefined,
  );
}

const kindOf = { whatsapp: 'phone', email: 'email', 'in-app': null } as const;

/** The address it went to, or would go to first. */
function maskedAddress(row: Row, own: { value: string } | undefined, person: Recipient | undefined): string {
  if (own) return maskContact(own.value);
  const contacts = person?.contacts ?? [];
  const kind = row.channel && kindOf[row.channel];
  const contact = contacts.find(each => each.kind === kind) ?? contacts[0];
  return contact ? maskContact(contact.value) : '';
}

/** Rows as staff see them: one look-up of people for all of them. */
export async function presentRows(tx: Tx, rows: readonly Row[]): Promise<OutboxRow[]> {
  const people = await findRecipients(
    tx,
    rows.map(row => row.personId),
  );
  return rows.map(row => {
    const { id, createdAt, notBefore, template, state, channel, failure, settledAt, nextAt } = row;
    const message = openBody(id, row.sealedBody);
    const link = config().mode === 'demo' || !row.confidential ? message.link : undefined;
    const to = maskedAddress(row, message.to, people.get(row.personId));
    return { id, createdAt, notBefore, template, state, channel, failure, settledAt, nextAt, to, link };
  });
}

/** Newest first. */
export async function listOutbox(
  tx: Tx,
  filter: OutboxFilter,
  page: { limit: number; offset: number },
): Promise<OutboxRow[]> {
  const rows = await tx
    .select()
    .from(outboxMessage)
    .where(fits(filter))
    .orderBy(desc(outboxMessage.createdAt), desc(outboxMessage.id))
    .limit(page.limit)
    .offset(page.offset);
  return presentRows(tx, rows);
}

/** How many messages of each state there are, whatever state is chosen. */
export async function countOutbox(tx: Tx, filter: OutboxFilter): Promise<Record<MessageState, number>> {
  const rows = await tx
    .select({ state: outboxMessage.state, n: count() })
    .from(outboxMessage)
    .where(fits({ ...filter, state: null }))
    .groupBy(outboxMessage.state);
  const none = { waiting: 0, sent: 0, delivered: 0, read: 0, failed: 0, withdrawn: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])) };
}

import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import {
  type Channel,
  channels,
  type DeliveryState,
  deliveryStates,
  type MessageState,
  messageStates,
} from '~/messages/channels.ts';
import { bytes, id, instant, oneOf, pemdaId } from '../columns.ts';

/** Messages out. Staff see template and state; what is in a message stays sealed. */
export const outboxMessage = pgTable(
  'outbox_message',
  {
    pemdaId: pemdaId(),
    id: id(),
    /** The same message is written once. */
    key: text('key').notNull(),
    personId: id('person_id'),
    template: text('template').notNull(),
    sealedBody: bytes('sealed_body').notNull(),
    confidential: boolean('confidential').notNull().default(false),
    notBefore: instant('not_before').notNull(),
    createdAt: instant('created_at').notNull(),
    state: text('state').notNull().$type<MessageState>().default('waiting'),
    /** Where it was tried last. */
    channel: text('channel').$type<Channel>(),
    /** When to look at it again; null once it is settled. */
    nextAt: instant('next_at'),
    /** First handed to a provider, or laid into the inbox. */
    sentAt: instant('sent_at'),
    settledAt: instant('settled_at'),
    /** Why nothing worked. */
    failure: text('failure'),
    /** Opened in the inbox. */
    readAt: instant('read_at'),
    /** Staff started it anew: tries before this count no more. */
    restartedAt: instant('restarted_at'),
    withdrawnAt: instant('withdrawn_at'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    uniqueIndex('outbox_message_key').on(table.pemdaId, table.key),
    index('outbox_message_waiting').on(table.pemdaId, table.nextAt).where(sql`next_at is not null`),
    index('outbox_message_person').on(table.pemdaId, table.personId, table.createdAt),
    index('outbox_message_created').on(table.pemdaId, table.createdAt),
    check('outbox_message_state', oneOf('state', messageStates)),
    check('outbox_message_channel', oneOf('channel', channels)),
    check('outbox_message_settled', sql`(next_at is null) = (settled_at is not null)`),
  ],
);

/** One try on one channel, written before the provider is called, so that a crash never hides one. */
export const messageDelivery = pgTable(
  'message_delivery',
  {
    pemdaId: pemdaId(),
    /** Goes to the provider as our reference and comes back with its receipts. */
    id: id(),
    messageId: id('message_id'),
    channel: text('channel').notNull().$type<Channel>(),
    try: integer('try').notNull(),
    state: text('state').notNull().$type<DeliveryState>(),
    /** The provider's own name for it. */
    providerId: text('provider_id'),
    failure: text('failure'),
    queuedAt: instant('queued_at').notNull(),
    sentAt: instant('sent_at'),
    deliveredAt: instant('delivered_at'),
    readAt: instant('read_at'),
    failedAt: instant('failed_at'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    uniqueIndex('message_delivery_try').on(table.pemdaId, table.messageId, table.channel, table.try),
    check('message_delivery_state', oneOf('state', deliveryStates)),
    check('message_delivery_channel', oneOf('channel', channels)),
  ],
);

/** How a person wants to be written to. A person may belong to several pemda and has one phone: no tenant table. */
export const messagePreference = pgTable('message_preference', {
  personId: id('person_id').primaryKey(),
  /** Channels, best first, parted by commas. */
  order: text('channel_order').notNull(),
  quietFrom: integer('quiet_from').notNull(),
  quietTo: integer('quiet_to').notNull(),
  essentialOnly: boolean('essential_only').notNull(),
  language: text('language').notNull(),
  changedAt: instant('changed_at').notNull(),
});

/** Numbers and addresses whose owner said stop, known or not: a provider's note names no pemda. */
export const messageStop = pgTable('message_stop', {
  /** Blind index of the number or address. */
  contactIndex: text('contact_index').primaryKey(),
  stoppedAt: instant('stopped_at').notNull(),
});

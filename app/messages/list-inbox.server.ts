import { and, count, desc, eq, inArray, isNull, lte } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { outboxMessage } from '#db/schema/messages.ts';
import type { Language } from '~/i18n/languages.ts';
import { renderMessage } from './render-message.server.ts';
import { openBody } from './sealed-body.server.ts';
import { isTemplate, templates, traitsOf } from './templates.ts';

export interface InboxMessage {
  id: string;
  at: Date;
  read: boolean;
  subject: string;
  paragraphs: string[];
  next: string;
  /** From the root where it stays inside the portal. */
  link: string;
}

export interface InboxView {
  language: Language;
  office: string;
  origin: string;
  now: Date;
  limit: number;
  offset: number;
}

const shown = templates.filter(template => traitsOf(template).inbox);

/** A message stands in the inbox as soon as it may go out, on whatever channel it went. */
function standsIn(personId: string, now: Date) {
  return and(
    eq(outboxMessage.personId, personId),
    lte(outboxMessage.notBefore, now),
    isNull(outboxMessage.withdrawnAt),
    inArray(outboxMessage.template, shown),
  );
}

/** The person's messages in one pemda, newest first, in the language asked for. */
export async function listInbox(tx: Tx, personId: string, view: InboxView): Promise<InboxMessage[]> {
  const rows = await tx
    .select()
    .from(outboxMessage)
    .where(standsIn(personId, view.now))
    .orderBy(desc(outboxMessage.notBefore), desc(outboxMessage.id))
    .limit(view.limit)
    .offset(view.offset);
  return rows.flatMap(({ id, template, sealedBody, notBefore, readAt }) => {
    if (!isTemplate(template)) return [];
    const { subject, paragraphs, next, link } = renderMessage(template, openBody(id, sealedBody), view);
    const { origin, pathname, search, hash } = new URL(link);
    const own = origin === new URL(view.origin).origin;
    const to = own ? pathname + search + hash : link;
    return [{ id, at: notBefore, read: readAt !== null, subject, paragraphs, next, link: to }];
  });
}

/** All and unread messages in the inbox. */
export async function countInbox(
  tx: Tx,
  personId: string,
  now: Date,
): Promise<{ all: number; unread: number }> {
  const [row] = await tx
    .select({ all: count(), read: count(outboxMessage.readAt) })
    .from(outboxMessage)
    .where(standsIn(personId, now));
  const { all = 0, read = 0 } = row ?? {};
  return { all, unread: all - read };
}

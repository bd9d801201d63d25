import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { DeliveryLog } from '~/messages/delivery-log.tsx';
import { findOutboxMessage } from '~/messages/find-outbox-message.server.ts';
import { StateTag } from '~/messages/state-tag.tsx';
import { publicOrigin } from '~/messages/transports.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Facts } from '~/ui/facts/facts.tsx';
import { Link } from '~/ui/link/link.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.message',
  access: ['ukpbj'],
  words: ['messages.outbox', 'messages.state', 'messages.channel', 'messages.template', 'messages.code'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const id = v.params.messageId;
  const view = { language: v.language, office: v.place?.office ?? '', origin: publicOrigin() };
  const message = isId(id) ? await v.readPrimary(tx => findOutboxMessage(tx, id, view)) : null;
  if (!message) throw notFound();
  const query = new URL(v.request.url).searchParams;
  return {
    title: v.t(`messages.template.${message.template}`),
    message,
    retried: query.has('retried'),
    refused: query.get('refused') === 'message-not-failed' ? 'message-not-failed' : null,
  };
});

export default function Message() {
  const { title, message, retried, refused } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const at = (instant: Date | null) => (instant ? formatInstant(instant, language) : null);
  const facts = [
    { term: t('messages.outbox.to'), value: message.to },
    { term: t('messages.outbox.created'), value: at(message.createdAt) },
    { term: t('messages.outbox.next'), value: at(message.nextAt) },
    { term: t('messages.outbox.settled'), value: at(message.settledAt) },
  ];
  return (
    <>
      <BackLink to="/ukpbj/messages">{t('messages.outbox.back')}</BackLink>
      <PageHeader title={title} actions={<StateTag state={message.state} failure={message.failure} />} />
      {retried ? <Notice tone="good" title={t('messages.outbox.retried')} live /> : null}
      {refused ? <Notice tone="wait" title={t(`messages.code.${refused}`)} live /> : null}
      <Facts facts={facts.filter(fact => fact.value)} />
      {message.text ? (
        <>
          <h2>{t('messages.outbox.text')}</h2>
          <p className="inset">{message.text}</p>
        </>
      ) : null}
      {message.link ? (
        <p>
          <Link to={message.link}>{t('messages.outbox.open')}</Link>
        </p>
      ) : null}
      {message.repeatable ? (
        <form method="post" action={`/ukpbj/messages/${message.id}/repetition`}>
          <Button kind="second">{t('messages.outbox.retry')}</Button>
        </form>
      ) : null}
      <h2>{t('messages.outbox.log')}</h2>
      <DeliveryLog deliveries={message.deliveries} />
    </>
  );
}

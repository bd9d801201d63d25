import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { InboxCard } from '~/messages/inbox-card.tsx';
import { countInbox, listInbox } from '~/messages/list-inbox.server.ts';
import { publicOrigin } from '~/messages/transports.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Pagination } from '~/ui/pagination/pagination.tsx';

export const handle = definePage({
  id: 'auth.inbox',
  access: 'signed-in',
  words: ['messages.inbox', 'account.title'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const perPage = 20;

export const loader = show(handle, async v => {
  const { personId } = v.session!;
  const now = v.clock.now();
  const { all, unread } = await v.readPrimary(tx => countInbox(tx, personId, now));
  const pages = Math.max(1, Math.ceil(all / perPage));
  const asked = Math.trunc(Number(new URL(v.request.url).searchParams.get('page'))) || 1;
  const page = Math.min(Math.max(1, asked), pages);
  const view = { language: v.language, office: v.place?.office ?? '', origin: publicOrigin(), now };
  return {
    title: v.t('messages.inbox.title'),
    unread,
    page,
    pages,
    messages: await v.readPrimary(tx =>
      listInbox(tx, personId, { ...view, limit: perPage, offset: (page - 1) * perPage }),
    ),
  };
});

export default function Inbox() {
  const { title, unread, page, pages, messages } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const first = messages.find(message => !message.read);
  return (
    <>
      <BackLink to="/account">{t('account.title')}</BackLink>
      <PageHeader
        title={title}
        lead={messages.length > 0 ? t('messages.inbox.lead', { n: unread }) : undefined}
      />
      {messages.length === 0 ? <EmptyState title={t('messages.inbox.empty')} /> : null}
      {unread > 1 ? (
        <form method="post" action="/account/messages/opening">
          <Button kind="second" slim>
            {t('messages.inbox.read-all')}
          </Button>
        </form>
      ) : null}
      {messages.map(message => (
        <InboxCard key={message.id} message={message} language={language} first={message === first} />
      ))}
      <Pagination page={page} pages={pages} to={n => `/account/messages?page=${n}`} />
      <ButtonLink kind="second" to="/account/messages/preferences">
        {t('messages.inbox.preferences')}
      </ButtonLink>
    </>
  );
}

import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { listOutbox } from '~/messages/list-outbox.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Link } from '~/ui/link/link.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Table } from '~/ui/table/table.tsx';
import { Tag } from '~/ui/tag/tag.tsx';

export const handle = definePage({
  id: 'ukpbj.messages',
  access: ['ukpbj'],
  words: ['identity'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({
  title: v.t('identity.outbox.title'),
  messages: await v.read(tx => listOutbox(tx, { limit: 200, offset: 0 })),
}));

export default function Messages() {
  const { title, messages } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  return (
    <>
      <PageHeader title={title} lead={t('identity.outbox.lead')} />
      {messages.length === 0 ? (
        <EmptyState title={t('identity.outbox.empty')} />
      ) : (
        <Table
          caption={t('identity.outbox.title')}
          unseenCaption
          rows={messages}
          rowKey={row => row.id}
          columns={[
            { key: 'at', head: t('identity.outbox.at'), cell: row => formatInstant(row.createdAt, language) },
            {
              key: 'what',
              head: t('identity.outbox.what'),
              rowHead: true,
              cell: row => t(`identity.outbox.template.${row.template}`),
            },
            { key: 'to', head: t('identity.outbox.to'), cell: row => row.to },
            {
              key: 'state',
              head: t('identity.outbox.state'),
              cell: row =>
                row.sentAt ? (
                  <Tag tone="good">{t('identity.outbox.sent')}</Tag>
                ) : (
                  <Tag tone="wait">{t('identity.outbox.waiting')}</Tag>
                ),
            },
            {
              key: 'link',
              head: t('identity.outbox.link'),
              cell: row => (row.link ? <Link to={row.link}>{t('identity.outbox.open')}</Link> : '–'),
            },
          ]}
        />
      )}
    </>
  );
}

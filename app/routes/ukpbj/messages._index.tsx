import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { messageStates } from '~/messages/channels.ts';
import { countOutbox, listOutbox } from '~/messages/list-outbox.server.ts';
import { readOutboxFilter, writeOutboxFilter } from '~/messages/outbox-filter.ts';
import { OutboxFilters } from '~/messages/outbox-filters.tsx';
import { StateTag } from '~/messages/state-tag.tsx';
import { openTransports } from '~/messages/transports.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { Chips } from '~/ui/chips/chips.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Exports } from '~/ui/exports/exports.tsx';
import { Link } from '~/ui/link/link.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Pagination } from '~/ui/pagination/pagination.tsx';
import { Table } from '~/ui/table/table.tsx';

export const handle = definePage({
  id: 'ukpbj.messages',
  access: ['ukpbj'],
  words: ['messages.outbox', 'messages.state', 'messages.channel', 'messages.template', 'messages.code'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const perPage = 50;

export const loader = show(handle, async v => {
  const query = new URL(v.request.url).searchParams;
  const filter = readOutboxFilter(query);
  const counts = await v.read(tx => countOutbox(tx, filter));
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const pages = Math.max(1, Math.ceil((filter.state ? counts[filter.state] : all) / perPage));
  const page = Math.min(Math.max(1, Math.trunc(Number(query.get('page'))) || 1), pages);
  const offset = (page - 1) * perPage;
  return {
    title: v.t('messages.outbox.title'),
    silent: Object.keys(openTransports()).length === 0,
    filter,
    counts,
    all,
    page,
    pages,
    messages: await v.read(tx => listOutbox(tx, filter, { limit: perPage, offset })),
  };
});

export default function Messages() {
  const { title, silent, filter, counts, all, page, pages, messages } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const filtered = Object.values(filter).some(value => value !== null);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('messages.outbox.lead')}
        actions={<Exports csv={`/ukpbj/messages.csv${writeOutboxFilter(filter)}`} />}
      />
      {silent ? <Notice tone="wait" title={t('messages.outbox.no-transport')} /> : null}
      <Chips
        chips={[
          {
            to: `/ukpbj/messages${writeOutboxFilter({ ...filter, state: null })}`,
            text: `${t('messages.outbox.all')} ${formatNumber(all)}`,
            current: filter.state === null,
          },
          ...messageStates.map(state => ({
            to: `/ukpbj/messages${writeOutboxFilter({ ...filter, state })}`,
            text: `${t(`messages.state.${state}`)} ${formatNumber(counts[state])}`,
            current: filter.state === state,
          })),
        ]}
      />
      <OutboxFilters filter={filter} />
      {messages.length === 0 ? (
        <EmptyState title={filtered ? t('messages.outbox.none') : t('messages.outbox.empty')} />
      ) : (
        <Table
          caption={t('messages.outbox.count', { n: filter.state ? counts[filter.state] : all })}
          rows={messages}
          rowKey={row => row.id}
          columns={[
            {
              key: 'what',
              head: t('messages.outbox.what'),
              rowHead: true,
              cell: row => (
                <Link to={`/ukpbj/messages/${row.id}`}>{t(`messages.template.${row.template}`)}</Link>
              ),
            },
            { key: 'at', head: t('messages.outbox.at'), cell: row => formatInstant(row.createdAt, language) },
            { key: 'to', head: t('messages.outbox.to'), cell: row => row.to || '–' },
            {
              key: 'channel',
              head: t('messages.outbox.channel'),
              cell: row => (row.channel ? t(`messages.channel.${row.channel}`) : '–'),
            },
            {
              key: 'state',
              head: t('messages.outbox.state'),
              cell: row => <StateTag state={row.state} failure={row.failure} />,
            },
            {
              key: 'link',
              head: t('messages.outbox.link'),
              cell: row => (row.link ? <Link to={row.link}>{t('messages.outbox.open')}</Link> : '–'),
            },
          ]}
        />
      )}
      <Pagination page={page} pages={pages} to={n => `/ukpbj/messages${writeOutboxFilter(filter, n)}`} />
    </>
  );
}

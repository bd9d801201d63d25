import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findArea } from '#db/reference/find-area.ts';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { formatInstant, wibDay } from '~/reference/calendar-day.ts';
import { countRegistrations } from '~/registration/decisions/count-registrations.server.ts';
import { DueTag } from '~/registration/decisions/due-tag.tsx';
import { listWaitingRegistrations } from '~/registration/decisions/list-waiting-registrations.server.ts';
import { promisedWorkingDays } from '~/registration/decisions/service-promise.ts';
import { isOutcome } from '~/registration/registration-status.ts';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Link } from '~/ui/link/link.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Pagination } from '~/ui/pagination/pagination.tsx';
import { Table } from '~/ui/table/table.tsx';

export const handle = definePage({
  id: 'ukpbj.registrations',
  access: ['ukpbj'],
  words: ['registration'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const perPage = 50;

export const loader = show(handle, async v => {
  const query = new URL(v.request.url).searchParams;
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number(query.get('page'))) || 1));
  const { waiting, rows } = await v.readPrimary(async tx => ({
    waiting: (await countRegistrations(tx)).submitted,
    rows: await listWaitingRegistrations(tx, { limit: perPage, offset: (page - 1) * perPage }),
  }));
  const decided = query.get('decided');
  return {
    title: v.t('registration.queue.title', { n: waiting }),
    now: v.clock.now(),
    waiting,
    page,
    decided: isOutcome(decided) ? decided : null,
    rows: rows.map(row => ({ ...row, place: (row.district && findArea(row.district)?.name) || null })),
  };
});

export default function Registrations() {
  const { title, now, waiting, page, decided, rows } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const today = wibDay(now);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('registration.queue.lead', { days: promisedWorkingDays, now: formatInstant(now, language) })}
      />
      {decided ? <Notice tone="good" live title={t(`registration.decided.${decided}`)} /> : null}
      {rows.length === 0 ? (
        <EmptyState title={t('registration.queue.empty')}>{t('registration.queue.empty-text')}</EmptyState>
      ) : (
        <Table
          caption={t('registration.queue.caption')}
          unseenCaption
          rows={rows}
          rowKey={row => row.id}
          columns={[
            {
              key: 'name',
              head: t('registration.queue.business'),
              rowHead: true,
              cell: row => <Link to={`/ukpbj/registrations/${row.id}`}>{row.name}</Link>,
            },
            { key: 'district', head: t('registration.term.district'), cell: row => row.place ?? '–' },
            {
              key: 'size',
              head: t('registration.queue.size'),
              cell: row => (row.sizeClass ? t(`registration.aside.size.${row.sizeClass}`) : '–'),
            },
            {
              key: 'sent',
              head: t('registration.queue.sent'),
              cell: row => formatInstant(row.submittedAt, language),
            },
            {
              key: 'due',
              head: t('registration.queue.due'),
              cell: row => <DueTag submittedAt={row.submittedAt} today={today} />,
            },
            {
              key: 'history',
              head: t('registration.queue.history'),
              cell: row => t('registration.queue.earlier', { n: row.earlier }),
            },
          ]}
        />
      )}
      <Pagination page={page} pages={Math.ceil(waiting / perPage)} to={n => `?page=${n}`} />
    </>
  );
}

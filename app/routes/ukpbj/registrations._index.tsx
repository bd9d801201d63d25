import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findArea } from '#db/reference/find-area.ts';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { addDays, formatInstant, wibDay } from '~/reference/calendar-day.ts';
import { DecidedNotice } from '~/registration/decisions/decided-notice.tsx';
import { findQueueDesk } from '~/registration/decisions/find-queue-desk.server.ts';
import { officeCalendar } from '~/registration/decisions/office-calendar.ts';
import { queueWords } from '~/registration/decisions/page-words.ts';
import { readQueueFilter, writeQueueFilter } from '~/registration/decisions/queue-filter.ts';
import { QueueFilters } from '~/registration/decisions/queue-filters.tsx';
import { QueueTable } from '~/registration/decisions/queue-table.tsx';
import { promisedWorkingDays } from '~/registration/decisions/service-promise.ts';
import { BulkBar } from '~/ui/bulk-bar/bulk-bar.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Button } from '~/ui/button/button.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Exports } from '~/ui/exports/exports.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Pagination } from '~/ui/pagination/pagination.tsx';

export const handle = definePage({
  id: 'ukpbj.registrations',
  access: ['ukpbj'],
  words: [...queueWords, 'duplicates.link'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const perPage = 100;

export const loader = show(handle, async v => {
  const query = new URL(v.request.url).searchParams;
  const filter = readQueueFilter(query);
  const now = v.clock.now();
  const decided = query.get('decided');
  const at = { now, limit: perPage, decisionId: isId(decided) ? decided : null };
  const desk = await v.readPrimary(tx => findQueueDesk(tx, filter, at));
  const place = (code: string) => findArea(code)?.name ?? code;
  const { rows, matching, buckets, notice } = desk;
  // A promise made today may end in a year whose holidays nobody has loaded yet.
  const year = Number(addDays(wibDay(now), 14).slice(0, 4));
  return {
    title: v.t(filter.status === 'submitted' ? 'decisions.queue.title' : 'decisions.queue.matching', {
      n: matching,
    }),
    now,
    filter,
    matching,
    buckets,
    notice,
    unknownYear: officeCalendar.years.includes(year) ? null : year,
    districts: desk.districts.map(value => ({ value, text: place(value) })),
    rows: rows.map(row => ({ ...row, place: row.district ? place(row.district) : null })),
  };
});

export default function Registrations() {
  const { title, now, filter, matching, buckets, notice, unknownYear, districts, rows } =
    useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const kept = writeQueueFilter(filter);
  const choosing = filter.status === 'submitted';
  const table = <QueueTable rows={rows} kept={kept} choosing={choosing} />;
  return (
    <>
      <DecidedNotice notice={notice} />
      <PageHeader
        title={title}
        lead={t('decisions.queue.lead', { days: promisedWorkingDays, now: formatInstant(now, language) })}
        actions={
          <Exports csv={`/ukpbj/registrations.csv${kept}`} xlsx={`/ukpbj/registrations.xlsx${kept}`} />
        }
      />
      <QueueFilters filter={filter} districts={districts} buckets={buckets} />
      {rows.length === 0 ? (
        <EmptyState title={t('decisions.queue.empty')}>{t('decisions.queue.empty-text')}</EmptyState>
      ) : choosing ? (
        <form method="get" action="/ukpbj/registrations/bulk">
          <BulkBar>
            <b>{t('decisions.bulk.chosen')}</b>
            <Button slim name="outcome" value="accepted">
              {t('decisions.bulk.accept')}
            </Button>
            <Button slim kind="second" name="outcome" value="sent-back">
              {t('decisions.bulk.send-back')}
            </Button>
          </BulkBar>
          {table}
        </form>
      ) : (
        table
      )}
      <p>
        <Action to="/ukpbj/duplicates">{t('duplicates.link')}</Action>
      </p>
      <Pagination
        page={filter.page}
        pages={Math.ceil(matching / perPage)}
        to={page => `/ukpbj/registrations${writeQueueFilter({ ...filter, page })}`}
      />
      {unknownYear ? (
        <Notice>{t('decisions.queue.no-holidays', { year: String(unknownYear) })}</Notice>
      ) : null}
    </>
  );
}

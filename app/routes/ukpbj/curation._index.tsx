import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { categoryOptions, nameCategory } from '~/catalog/category-options.server.ts';
import { readCurationFilter, writeCurationFilter } from '~/catalog/listings/curation-filter.ts';
import { CurationFilters } from '~/catalog/listings/curation-filters.tsx';
import { CurationTable } from '~/catalog/listings/curation-table.tsx';
import { DecidedListingNotice } from '~/catalog/listings/decided-listing-notice.tsx';
import { findCurationDesk } from '~/catalog/listings/find-curation-desk.server.ts';
import { CURATION_PER_PAGE } from '~/catalog/listings/list-curation-queue.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { BulkBar } from '~/ui/bulk-bar/bulk-bar.tsx';
import { Button } from '~/ui/button/button.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Pagination } from '~/ui/pagination/pagination.tsx';

export const handle = definePage({
  id: 'ukpbj.curation',
  access: ['ukpbj'],
  words: ['listings'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const query = new URL(v.request.url).searchParams;
  const filter = readCurationFilter(query);
  const at = { now: v.clock.now(), decided: query.get('decided') };
  const { rows, matching, channels, notice } = await v.readPrimary(tx => findCurationDesk(tx, filter, at));
  const status = v.t(`listings.status.${filter.status}`);
  return {
    title: v.t(filter.status === 'review' ? 'listings.queue.title' : 'listings.queue.title-of', {
      n: matching,
      status,
    }),
    filter,
    matching,
    notice,
    pages: Math.ceil(matching / CURATION_PER_PAGE),
    channels: channels.map(({ id, name }) => ({ value: id, text: name })),
    categories: categoryOptions(v.language),
    rows: rows.map(({ category, ...row }) => ({ ...row, categoryName: nameCategory(category, v.language) })),
  };
});

export default function Curation() {
  const { title, filter, notice, pages, channels, categories, rows } = useLoaderData<typeof loader>();
  const t = useWords();
  const kept = writeCurationFilter(filter);
  const choosing = filter.status === 'review' && rows.some(row => row.findings === 0 && row.mayGoOut);
  const table = <CurationTable rows={rows} kept={kept} choosing={choosing} />;
  return (
    <>
      <DecidedListingNotice notice={notice} kept={kept} />
      <PageHeader title={title} lead={t('listings.queue.lead')} />
      <CurationFilters filter={filter} channels={channels} categories={categories} />
      {rows.length === 0 ? (
        <EmptyState title={t('listings.queue.empty')}>{t('listings.queue.empty-text')}</EmptyState>
      ) : choosing ? (
        <form method="get" action="/ukpbj/curation/bulk">
          <BulkBar>
            <b>{t('listings.bulk.chosen')}</b>
            <Button slim>{t('listings.bulk.pass')}</Button>
          </BulkBar>
          {table}
        </form>
      ) : (
        table
      )}
      <Pagination
        page={filter.page}
        pages={pages}
        to={page => `/ukpbj/curation${writeCurationFilter({ ...filter, page })}`}
      />
    </>
  );
}

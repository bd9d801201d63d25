import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findArea } from '#db/reference/find-area.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { CaseTable } from '~/registration/duplicates/case-table.tsx';
import {
  countDuplicateCases,
  listDuplicateCases,
} from '~/registration/duplicates/list-duplicate-cases.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Chips } from '~/ui/chips/chips.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Pagination } from '~/ui/pagination/pagination.tsx';

export const handle = definePage({
  id: 'ukpbj.duplicates',
  access: ['ukpbj'],
  words: ['duplicates', 'nav'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const perPage = 50;

export const loader = show(handle, async v => {
  const query = new URL(v.request.url).searchParams;
  const view = query.get('show') === 'settled' ? ('settled' as const) : ('open' as const);
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number(query.get('page'))) || 1));
  const { counts, rows } = await v.readPrimary(async tx => ({
    counts: await countDuplicateCases(tx),
    rows: await listDuplicateCases(tx, { view, limit: perPage, offset: (page - 1) * perPage }),
  }));
  const place = (code: string | null) => (code && findArea(code)?.name) || null;
  return {
    title: v.t(view === 'open' ? 'duplicates.list.title' : 'duplicates.list.settled-title', {
      n: counts[view],
    }),
    view,
    page,
    counts,
    rows: rows.map(({ districts: [a, b], ...row }) => ({
      ...row,
      places: [place(a), place(b)] as [string | null, string | null],
    })),
  };
});

export default function Duplicates() {
  const { title, view, page, counts, rows } = useLoaderData<typeof loader>();
  const t = useWords();
  const kept = view === 'settled' ? 'show=settled&' : '';
  return (
    <>
      <BackLink to="/ukpbj/registrations">{t('nav.registrations')}</BackLink>
      <PageHeader title={title} lead={t('duplicates.list.lead')} />
      <Chips
        chips={[
          { to: '?', text: t('duplicates.list.open', { n: counts.open }), current: view === 'open' },
          {
            to: '?show=settled',
            text: t('duplicates.list.settled', { n: counts.settled }),
            current: view === 'settled',
          },
        ]}
      />
      {rows.length > 0 ? (
        <CaseTable rows={rows} />
      ) : (
        <EmptyState title={t(view === 'open' ? 'duplicates.list.empty' : 'duplicates.list.settled-empty')}>
          {t('duplicates.list.empty-text')}
        </EmptyState>
      )}
      <Pagination page={page} pages={Math.ceil(counts[view] / perPage)} to={n => `?${kept}page=${n}`} />
    </>
  );
}

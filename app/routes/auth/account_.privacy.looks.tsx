import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, usePemda, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { listLooks } from '~/privacy/looks/list-looks.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { findVendorOfPerson } from '~/registration/find-vendor-of-person.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Pagination } from '~/ui/pagination/pagination.tsx';
import { Table } from '~/ui/table/table.tsx';

export const handle = definePage({
  id: 'auth.looks',
  access: ['vendor'],
  words: ['privacy.looks', 'privacy.home', 'registration.term', 'documents.kind'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const page = Number(new URL(v.request.url).searchParams.get('page')) || 1;
  const found = await v.read(async tx => {
    const vendor = await findVendorOfPerson(tx, v.session!.personId);
    return vendor ? listLooks(tx, { vendorId: vendor.id, pemda: v.pemda, page }) : null;
  });
  return { title: v.t('privacy.home.looks'), ...(found ?? { looks: [], page: 1, pages: 1 }) };
});

export default function Looks() {
  const { title, looks, page, pages } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const office = usePemda()?.office ?? '';
  return (
    <>
      <BackLink to="/account/privacy">{t('privacy.home.title')}</BackLink>
      <PageHeader title={title} lead={t('privacy.looks.lead')} />
      {looks.length === 0 ? (
        <EmptyState title={t('privacy.looks.empty')}>{t('privacy.looks.empty-text')}</EmptyState>
      ) : (
        <>
          <Table
            caption={title}
            unseenCaption
            rows={looks.map((look, at) => ({ ...look, key: `${page}-${at}` }))}
            rowKey={look => look.key}
            columns={[
              {
                key: 'what',
                head: t('privacy.looks.what'),
                rowHead: true,
                cell: ({ what }) =>
                  'answer' in what
                    ? t(`registration.term.${what.answer}`)
                    : t(`documents.kind.${what.document}`),
              },
              { key: 'at', head: t('privacy.looks.at'), cell: ({ at }) => formatInstant(at, language) },
              {
                key: 'who',
                head: t('privacy.looks.who'),
                cell: ({ role }) => `${t(`privacy.looks.role.${role ?? 'gone'}`)}, ${office}`,
              },
            ]}
          />
          <Pagination page={page} pages={pages} to={n => `?page=${n}`} />
        </>
      )}
      <p>{t('privacy.looks.doubt')}</p>
    </>
  );
}

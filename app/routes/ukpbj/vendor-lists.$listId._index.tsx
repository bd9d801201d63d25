import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { findVendorList } from '~/registration/lists/find-vendor-list.server.ts';
import { countClaimed } from '~/registration/lists/list-vendor-lists.server.ts';
import { RejectedTable, shownRejections } from '~/registration/lists/rejected-table.tsx';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Facts } from '~/ui/facts/facts.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.vendor-list',
  access: ['ukpbj'],
  words: ['lists', 'registration', 'reference'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const list = await v.readPrimary(tx => findVendorList(tx, v.params.listId));
  if (!list) throw notFound();
  const { rejectedRows, ...facts } = list;
  const query = new URL(v.request.url).searchParams;
  return {
    title: v.t('lists.list.title', { name: list.name }),
    list: facts,
    kept: rejectedRows.length > 0,
    rejected: rejectedRows.slice(0, shownRejections).map(({ row, problems }) => ({ row, problems })),
    owners: await v.readPrimary(tx => countClaimed(tx, list.id)),
    done: query.has('saved') ? 'saved' : null,
    sent: Number(query.get('sent') ?? 0) || 0,
    mayInvite: v.session?.rights === 'full',
  };
});

export default function VendorList() {
  const { title, list, kept, rejected, owners, done, sent, mayInvite } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const here = `/ukpbj/vendor-lists/${list.id}`;
  return (
    <>
      <BackLink to="/ukpbj/vendor-lists">{t('lists.title')}</BackLink>
      <PageHeader title={title} lead={t(`lists.shape.${list.shape}`)} />
      {done ? <Notice tone="good" title={t('lists.list.saved')} live /> : null}
      {sent > 0 ? (
        <Notice tone="good" title={t('lists.invite.sent', { n: formatNumber(sent) })} live />
      ) : null}
      <Facts
        facts={[
          { term: t('lists.imported-at'), value: formatInstant(new Date(list.importedAt), language) },
          { term: t('lists.rows'), value: formatNumber(list.rows) },
          { term: t('lists.accepted'), value: formatNumber(list.accepted) },
          { term: t('lists.unchanged'), value: formatNumber(list.unchanged) },
          { term: t('lists.rejected'), value: formatNumber(list.rejected) },
          { term: t('lists.unclaimed'), value: formatNumber(owners.unclaimed) },
        ]}
      />
      {mayInvite && owners.unclaimed > 0 ? (
        <section>
          <h2>{t('lists.invite.title')}</h2>
          <p>{t('lists.invite.text')}</p>
          <p>
            <ButtonLink to={`${here}/messages`}>{t('lists.invite.messages')}</ButtonLink>{' '}
            <ButtonLink to={`${here}/letters`} kind="second">
              {t('lists.invite.letters')}
            </ButtonLink>
          </p>
        </section>
      ) : null}
      <RejectedTable rejected={rejected} count={list.rejected} files={kept ? `${here}/rejections` : null} />
    </>
  );
}

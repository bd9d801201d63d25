import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { findSalesFile } from '~/sales/list-sales-files.server.ts';
import { RejectionsTable } from '~/sales/rejections-table.tsx';
import { Period } from '~/sales/sales-files-table.tsx';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Facts } from '~/ui/facts/facts.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.sales-file',
  access: ['ukpbj'],
  words: ['sales'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { fileId } = v.params;
  const file = isId(fileId) ? await v.readPrimary(tx => findSalesFile(tx, fileId)) : null;
  if (!file) throw notFound();
  const { rejections, ...facts } = file;
  return {
    title: v.t('sales.file.title', { name: file.name }),
    saved: new URL(v.request.url).searchParams.has('saved'),
    file: facts,
    rejected: rejections.slice(0, 50),
  };
});

export default function SalesFile() {
  const { title, saved, file, rejected } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const numbers = {
    accepted: formatNumber(file.accepted),
    unchanged: formatNumber(file.unchanged),
    rejected: formatNumber(file.rejected),
  };
  return (
    <>
      <BackLink to="/ukpbj/sales-files">{t('sales.files.title')}</BackLink>
      <PageHeader title={title} lead={t(`sales.source.${file.source}`)} />
      {saved ? (
        <Notice tone="good" title={t('sales.file.saved')} live>
          {t('sales.file.saved-text', numbers)}
        </Notice>
      ) : null}
      <Facts
        facts={[
          { term: t('sales.file.period'), value: <Period file={file} /> },
          { term: t('sales.file.rows'), value: formatNumber(file.rows) },
          { term: t('sales.file.accepted'), value: numbers.accepted },
          { term: t('sales.file.unchanged'), value: numbers.unchanged },
          { term: t('sales.file.rejected'), value: numbers.rejected },
          { term: t('sales.file.imported-at'), value: formatInstant(file.importedAt, language) },
        ]}
      />
      <Action to="/ukpbj/unsold">{t('sales.file.see-report')}</Action>
      <RejectionsTable
        rejected={rejected}
        count={file.rejected}
        csv={`/ukpbj/sales-files/${file.id}/rejections.csv`}
      />
    </>
  );
}

import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { RejectionsTable } from '~/sales/rejections-table.tsx';
import { Period } from '~/sales/sales-files-table.tsx';
import { findTrial } from '~/sales/trial-files.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Facts } from '~/ui/facts/facts.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.sales-file-trial',
  access: ['ukpbj'],
  words: ['sales'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const trial = await findTrial(v.pemda, v.params.trialId);
  if (!trial) throw notFound();
  const { path: _, ...told } = trial;
  return { title: v.t('sales.trial.title', { name: trial.name }), id: v.params.trialId!, ...told };
});

export default function SalesFileTrial() {
  const { title, id, source, report } = useLoaderData<typeof loader>();
  const t = useWords();
  const numbers = {
    accepted: formatNumber(report.accepted),
    unchanged: formatNumber(report.unchanged),
    rejected: formatNumber(report.rejectedCount),
  };
  return (
    <>
      <BackLink to="/ukpbj/sales-files">{t('sales.files.title')}</BackLink>
      <PageHeader title={title} lead={t('sales.trial.finding', numbers)} />
      <Notice tone="info" title={t('sales.trial.nothing-saved')}>
        {report.accepted === 0 ? t('sales.trial.nothing-new') : null}
      </Notice>
      <Facts
        facts={[
          { term: t('sales.file.source'), value: t(`sales.source.${source}`) },
          { term: t('sales.file.period'), value: <Period file={report} /> },
          { term: t('sales.file.rows'), value: formatNumber(report.rows) },
          { term: t('sales.file.accepted'), value: numbers.accepted },
          { term: t('sales.file.unchanged'), value: numbers.unchanged },
          { term: t('sales.file.rejected'), value: numbers.rejected },
        ]}
      />
      {report.accepted > 0 ? (
        <Form
          action={`/ukpbj/sales-files/trials/${id}/import`}
          say={problem => t(`sales.code.${problem.code}`)}
        >
          <Button>{t('sales.files.save', { n: numbers.accepted })}</Button>
        </Form>
      ) : null}
      <Action to="/ukpbj/sales-files">{t('sales.trial.cancel')}</Action>
      <RejectionsTable
        rejected={report.rejected}
        count={report.rejectedCount}
        csv={`/ukpbj/sales-files/trials/${id}/rejections.csv`}
      />
    </>
  );
}

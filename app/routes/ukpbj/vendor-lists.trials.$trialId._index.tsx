import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { RejectedTable, shownRejections } from '~/registration/lists/rejected-table.tsx';
import { findListTrial } from '~/registration/lists/trial-lists.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Facts } from '~/ui/facts/facts.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.vendor-list-trial',
  access: ['ukpbj'],
  words: ['lists', 'registration', 'reference'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const trial = await findListTrial(v.pemda, v.params.trialId);
  if (!trial) throw notFound();
  return {
    title: v.t('lists.trial.title', { name: trial.name }),
    id: v.params.trialId!,
    report: trial.report,
    rejected: trial.rejected.slice(0, shownRejections).map(({ row, problems }) => ({ row, problems })),
  };
});

export default function VendorListTrial() {
  const { title, id, report, rejected } = useLoaderData<typeof loader>();
  const t = useWords();
  const here = `/ukpbj/vendor-lists/trials/${id}`;
  const accepted = formatNumber(report.accepted);
  return (
    <>
      <BackLink to="/ukpbj/vendor-lists">{t('lists.title')}</BackLink>
      <PageHeader title={title} lead={t('lists.trial.finding', { n: accepted })} />
      <Notice title={t('lists.trial.nothing-saved')}>
        {report.accepted === 0 ? t('lists.trial.nothing-new') : null}
      </Notice>
      <Facts
        facts={[
          { term: t('lists.shape'), value: t(`lists.shape.${report.shape}`) },
          { term: t('lists.rows'), value: formatNumber(report.rows) },
          { term: t('lists.accepted'), value: accepted },
          { term: t('lists.unchanged'), value: formatNumber(report.unchanged) },
          { term: t('lists.rejected'), value: formatNumber(report.rejected) },
        ]}
      />
      {report.accepted > 0 ? (
        <Form action={`${here}/import`} say={problem => t(`lists.code.${problem.code}`)}>
          <Button>{t('lists.import', { n: accepted })}</Button>
        </Form>
      ) : null}
      <Action to="/ukpbj/vendor-lists">{t('lists.trial.cancel')}</Action>
      <RejectedTable rejected={rejected} count={report.rejected} files={`${here}/rejections`} />
    </>
  );
}

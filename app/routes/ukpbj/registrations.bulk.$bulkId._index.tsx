import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { formatInstant, wibTime } from '~/reference/calendar-day.ts';
import type { Problem } from '~/reference/result.ts';
import { findBulk } from '~/registration/decisions/find-bulk.server.ts';
import { bulkResultWords } from '~/registration/decisions/page-words.ts';
import { decisionProblemKey } from '~/registration/decisions/problem-key.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Link } from '~/ui/link/link.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Table } from '~/ui/table/table.tsx';
import { Tag } from '~/ui/tag/tag.tsx';

export const handle = definePage({
  id: 'ukpbj.registrations-bulk-result',
  access: ['ukpbj'],
  words: bulkResultWords,
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const id = v.params.bulkId;
  const bulk = isId(id) ? await v.readPrimary(tx => findBulk(tx, id, v.clock.now())) : null;
  if (!bulk) throw notFound();
  return { title: v.t('decisions.bulk.result'), bulk };
});

const tones = { done: 'good', undone: 'neutral', failed: 'bad', untried: 'wait' } as const;

export default function BulkResult() {
  const { title, bulk } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const say = useCallback((problem: Problem) => t(decisionProblemKey(problem), problem.data), [t]);
  const { id, rows, outcome, startedAt, undoUntil } = bulk;
  const count = (state: keyof typeof tones) => rows.filter(row => row.state === state).length;
  const [done, undone] = [count('done'), count('undone')];
  return (
    <>
      <BackLink to="/ukpbj/registrations">{t('decisions.bulk.back')}</BackLink>
      <PageHeader
        title={title}
        crumb={formatInstant(startedAt, language)}
        lead={t('decisions.bulk.result-lead', {
          done: done + undone,
          all: rows.length,
          outcome: t(`decisions.outcome.${outcome}`),
        })}
      />
      {undone > 0 ? (
        <Notice tone="wait" live title={t('decisions.bulk.undone', { n: undone })}>
          {done > 0 ? t('decisions.bulk.not-undone', { n: done }) : null}
        </Notice>
      ) : null}
      <Table
        caption={title}
        unseenCaption
        rows={rows}
        rowKey={row => row.registrationId}
        columns={[
          {
            key: 'name',
            head: t('decisions.queue.business'),
            rowHead: true,
            cell: row => <Link to={`/ukpbj/registrations/${row.registrationId}`}>{row.name}</Link>,
          },
          {
            key: 'state',
            head: t('decisions.bulk.result-column'),
            cell: row => <Tag tone={tones[row.state]}>{t(`decisions.bulk.row.${row.state}`)}</Tag>,
          },
          {
            key: 'why',
            head: t('decisions.bulk.why'),
            cell: row => (row.code ? t(decisionProblemKey({ code: row.code })) : '–'),
          },
        ]}
      />
      {undoUntil && done > 0 ? (
        <Form say={say} action={`/ukpbj/registrations/bulk/${id}/reversal`}>
          <p>{t('decisions.undo.until', { until: wibTime(undoUntil) })}</p>
          <Button kind="second">{t('decisions.undo.bulk', { n: done })}</Button>
        </Form>
      ) : null}
    </>
  );
}

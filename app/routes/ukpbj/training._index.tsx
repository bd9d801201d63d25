import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { getTrainingRecord } from '~/programme/training-outcomes/get-training-record.server.ts';
import { groupOutcomes } from '~/programme/training-outcomes/group-outcomes.ts';
import { nameGroups } from '~/programme/training-outcomes/name-groups.server.ts';
import { OutcomeFilters } from '~/programme/training-outcomes/outcome-filters.tsx';
import { OutcomeTable } from '~/programme/training-outcomes/outcome-table.tsx';
import { readQuestion } from '~/programme/training-outcomes/read-question.ts';
import { formatDay } from '~/reference/calendar-day.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Exports } from '~/ui/exports/exports.tsx';
import { Source } from '~/ui/figure-with-source/figure-with-source.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.training',
  access: ['ukpbj'],
  words: ['training'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const question = readQuestion(new URL(v.request.url).searchParams);
  const { record, grouped, names } = await v.read(async tx => {
    const record = await getTrainingRecord(tx, { now: v.clock.now() });
    const grouped = groupOutcomes(record, question.by);
    return {
      record,
      grouped,
      names: await nameGroups(tx, grouped.rows, { ...question, language: v.language }),
    };
  });
  const named = (group: string | null) =>
    group === null ? null : (names.get(group) ?? v.t('training.group.unknown'));
  return {
    title: v.t('training.title'),
    question,
    rows: grouped.rows.map(row => ({ ...row, key: row.group ?? '', name: named(row.group) })),
    all: grouped.all,
    today: record.asOf.listed,
    sales: record.asOf.sold > '2000' ? record.asOf.sold : null,
  };
});

export default function Training() {
  const { title, question, rows, all, today, sales } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const file = (name: string) => `/ukpbj/training/${name}?by=${question.by}`;
  const asOf = sales
    ? t('training.as-of', { day: formatDay(today, language), sales: formatDay(sales, language) })
    : t('training.as-of-no-sales', { day: formatDay(today, language) });
  return (
    <>
      <PageHeader title={title} lead={t('training.lead')} />
      <OutcomeFilters question={question} />
      {rows.length === 0 ? (
        <EmptyState title={t('training.none')} />
      ) : (
        <>
          <OutcomeTable rows={rows} all={all} question={question} />
          <Row>
            <Exports csv={file('outcomes.csv')} xlsx={file('outcomes.xlsx')} />
          </Row>
        </>
      )}
      <Source meaning={t('training.meaning')} source={t('training.source')} asOf={asOf} />
      <section>
        <h2>{t('training.records')}</h2>
        <p>{t('training.records-lead')}</p>
        <Row>
          <Exports csv={file('records.csv')} xlsx={file('records.xlsx')} />
          <ButtonLink to={file('xapi.json')} kind="second" slim icon="download" download="">
            {t('training.records.xapi')}
          </ButtonLink>
        </Row>
      </section>
    </>
  );
}

import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, usePemda, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { findNextStep } from '~/promotion/find-next-step.server.ts';
import { listRounds } from '~/promotion/list-rounds.server.ts';
import { NextStepCard } from '~/promotion/next-step-card.tsx';
import { formatDay } from '~/reference/calendar-day.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { Action } from '~/ui/button/action.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Link } from '~/ui/link/link.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Table } from '~/ui/table/table.tsx';
import { Tag } from '~/ui/tag/tag.tsx';

export const handle = definePage({
  id: 'ukpbj.rounds',
  access: ['ukpbj'],
  words: ['promotion'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({
  title: v.t('promotion.rounds.title'),
  rounds: await v.readPrimary(listRounds),
  next: await v.readPrimary(findNextStep),
}));

export default function Rounds() {
  const { title, rounds, next } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const pemda = usePemda()?.id;
  const day = (on: string) => formatDay(on, language);
  return (
    <>
      <PageHeader title={title} lead={t('promotion.rounds.lead')} />
      <NextStepCard next={next} />
      <Row>
        {next.step === 'take' ? (
          <Action to="/ukpbj/rounds/list" icon="plus">
            {t('promotion.rounds.newcomers')}
          </Action>
        ) : null}
        <Action to={`/draws/${pemda}`} plain>
          {t('promotion.rounds.public')}
        </Action>
      </Row>
      <h2>{t('promotion.rounds.calendar')}</h2>
      {rounds.length === 0 ? (
        <EmptyState title={t('promotion.rounds.empty')} />
      ) : (
        <Table
          caption={t('promotion.rounds.calendar')}
          unseenCaption
          rows={rounds}
          rowKey={row => row.roundId}
          columns={[
            {
              key: 'number',
              head: t('promotion.rounds.number'),
              rowHead: true,
              cell: row => (
                <Link to={`/ukpbj/rounds/${row.roundId}`}>
                  {t('promotion.round.title', { n: row.number })}
                </Link>
              ),
            },
            {
              key: 'days',
              head: t('promotion.rounds.days'),
              cell: row =>
                t('promotion.rounds.days-value', { from: day(row.startsOn), until: day(row.endsOn) }),
            },
            {
              key: 'slots',
              head: t('promotion.rounds.slots'),
              end: true,
              cell: row => formatNumber(row.slots),
            },
            {
              key: 'shown',
              head: t('promotion.rounds.shown'),
              end: true,
              cell: row => formatNumber(row.shown),
            },
            {
              key: 'waiting',
              head: t('promotion.rounds.waiting'),
              end: true,
              cell: row => formatNumber(row.waiting),
            },
            {
              key: 'status',
              head: t('promotion.rounds.status'),
              cell: row => (
                <Tag tone={row.status === 'published' ? 'good' : 'wait'}>
                  {t(`promotion.rounds.status.${row.status}`)}
                </Tag>
              ),
            },
          ]}
        />
      )}
      <p className="soft">{t('promotion.not-appointed')}</p>
    </>
  );
}

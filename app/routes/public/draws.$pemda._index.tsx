import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, usePemda, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { findWaitingList } from '~/promotion/find-waiting-list.server.ts';
import { listRounds } from '~/promotion/list-rounds.server.ts';
import { SHOWCASE } from '~/promotion/round-status.ts';
import { formatDay, formatInstant } from '~/reference/calendar-day.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { Card } from '~/ui/card/card.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Link } from '~/ui/link/link.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Table } from '~/ui/table/table.tsx';

export const handle = definePage({
  id: 'public.draws',
  access: 'public',
  words: ['promotion'],
  hydrate: false,
  cache: true,
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const [rounds, list] = await v.read(async tx => [
    await listRounds(tx),
    await findWaitingList(tx, SHOWCASE),
  ]);
  const frozen = list && {
    ...{ sha256: list.sha256, entities: list.entities, frozenAt: list.frozenAt },
    ...{ beaconRound: list.beaconRound, drawAt: list.drawAt },
  };
  return {
    title: v.t('promotion.draws.title'),
    rounds: rounds.filter(round => round.status === 'published'),
    frozen,
  };
});

export default function Draws() {
  const { title, rounds, frozen } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const pemda = usePemda()?.id;
  const day = (on: string) => formatDay(on, language);
  return (
    <>
      <PageHeader title={title} lead={t('promotion.draws.lead')} />
      {frozen ? (
        <Card title={t('promotion.draws.frozen-title')}>
          <p>
            {t('promotion.draws.frozen-text', {
              n: frozen.entities,
              at: formatInstant(frozen.frozenAt, language),
            })}
          </p>
          <span className="hash">{frozen.sha256}</span>
          <p>
            {t('promotion.draws.frozen-beacon', {
              round: formatNumber(frozen.beaconRound),
              at: formatInstant(frozen.drawAt, language),
            })}
          </p>
        </Card>
      ) : null}
      {rounds.length === 0 ? (
        <EmptyState title={t('promotion.draws.empty')}>{t('promotion.draws.empty-text')}</EmptyState>
      ) : (
        <Table
          caption={t('promotion.draws.caption', { n: rounds.length })}
          rows={rounds}
          rowKey={row => row.roundId}
          columns={[
            {
              key: 'number',
              head: t('promotion.draws.number'),
              rowHead: true,
              cell: row => (
                <Link to={`/draws/${pemda}/${row.number}`} plain>
                  {t('promotion.draw.title', { n: row.number })}
                </Link>
              ),
            },
            {
              key: 'days',
              head: t('promotion.draws.days'),
              cell: row =>
                t('promotion.draws.days-value', { from: day(row.startsOn), until: day(row.endsOn) }),
            },
            {
              key: 'shown',
              head: t('promotion.draws.shown'),
              end: true,
              cell: row => formatNumber(row.shown),
            },
            {
              key: 'waiting',
              head: t('promotion.draws.waiting'),
              end: true,
              cell: row => formatNumber(row.waiting),
            },
            {
              key: 'published',
              head: t('promotion.draws.published'),
              cell: row => (row.publishedAt ? formatInstant(row.publishedAt, language) : '–'),
            },
          ]}
        />
      )}
      <p className="soft">{t('promotion.not-appointed')}</p>
    </>
  );
}

import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, usePemda, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { DrawSteps } from '~/promotion/draw-steps.tsx';
import { explainDraw } from '~/promotion/explain-draw.ts';
import { findPublishedRound } from '~/promotion/find-published-round.server.ts';
import { LedgerTable } from '~/promotion/ledger-table.tsx';
import { hash } from '~/promotion/list-key.server.ts';
import { QueueTable } from '~/promotion/queue-table.tsx';
import { RecomputeSection } from '~/promotion/recompute-section.tsx';
import { readRoundNumber } from '~/promotion/round-number.ts';
import { formatDay, wibDay } from '~/reference/calendar-day.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { Columns, Flow } from '~/ui/arrange/arrange.tsx';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Source } from '~/ui/figure-with-source/figure-with-source.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'public.draw',
  access: 'public',
  words: ['promotion'],
  hydrate: false,
  cache: true,
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const number = readRoundNumber(v.params.round);
  const round = number === null ? null : await v.read(tx => findPublishedRound(tx, number));
  if (!round) throw notFound();
  const { document, list } = round;
  const { queue, ...explained } = explainDraw(document, hash);
  const { listSha256, randomness, seed, cycle, slots, sources } = document;
  return {
    title: v.t('promotion.draw.title', { n: round.number }),
    number: round.number,
    publishedOn: wibDay(round.publishedAt),
    shown: document.rounds.at(-1)?.length ?? 0,
    queue,
    ledger: document.ledger.filter(row => row.round === round.number),
    facts: {
      ...explained,
      ...{ listSha256, randomness, seed, cycle, slots, sources },
      ...{ frozenAt: list.frozenAt, beaconRound: list.beaconRound, drawAt: list.drawAt },
      carried: document.carried.length + document.carriedHead.length,
    },
  };
});

export default function DrawPage() {
  const { title, number, publishedOn, shown, queue, ledger, facts } = useLoaderData<typeof loader>();
  const t = useWords();
  const pemda = usePemda()?.id;
  const language = useLanguage();
  const [first, last] = [ledger[0]?.seq ?? 0, ledger.at(-1)?.seq ?? 0];
  return (
    <>
      <BackLink to={`/draws/${pemda}`}>{t('promotion.draw.all')}</BackLink>
      <PageHeader title={title} lead={t('promotion.draw.lead', { shown, of: facts.entities })} />
      <Columns>
        <DrawSteps facts={facts} />
        <Flow>
          <RecomputeSection address={`/draws/${pemda}/${number}.json`} round={number} />
          <h2>{t('promotion.draw.queue-title')}</h2>
          <p className="small">{t('promotion.draw.shown-note')}</p>
          <QueueTable queue={queue} />
          <h2>{t('promotion.draw.ledger-title', { n: number })}</h2>
          <LedgerTable rows={ledger} />
        </Flow>
      </Columns>
      <p className="soft">{t('promotion.not-appointed')}</p>
      <Source
        source={t('promotion.draw.source', { from: formatNumber(first), until: formatNumber(last) })}
        asOf={formatDay(publishedOn, language)}
      />
    </>
  );
}

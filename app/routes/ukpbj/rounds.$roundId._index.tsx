import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findArea } from '#db/reference/find-area.ts';
import { useLanguage, usePemda, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { findRound } from '~/promotion/find-round.server.ts';
import { RoundLedger, RoundSlots } from '~/promotion/round-tables.tsx';
import { formatDay, formatInstant, wibDay } from '~/reference/calendar-day.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Source } from '~/ui/figure-with-source/figure-with-source.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { type Step, Steps } from '~/ui/steps/steps.tsx';

export const handle = definePage({
  id: 'ukpbj.round',
  access: ['ukpbj'],
  words: ['promotion'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { roundId = '' } = v.params;
  const round = isId(roundId) ? await v.readPrimary(tx => findRound(tx, roundId)) : null;
  if (!round) throw notFound();
  const shown = round.shown.map(({ district, ...slot }) => ({
    ...slot,
    districtName: district ? (findArea(district)?.name ?? district) : null,
  }));
  return { title: v.t('promotion.round.title', { n: round.number }), round: { ...round, shown } };
});

export default function RoundPage() {
  const { title, round } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const pemda = usePemda()?.id;
  const { number, startsOn, endsOn, drawnAt, publishedAt, waiting, shown, ledger } = round;
  const at = (instant: Date) => formatInstant(instant, language);
  const last: Step = publishedAt
    ? {
        title: t('promotion.round.step.published'),
        text: t('promotion.round.step.published-text', { at: at(publishedAt) }),
        state: 'done',
      }
    : {
        title: t('promotion.round.step.publish'),
        text: t('promotion.round.step.publish-text'),
        state: 'now',
      };
  return (
    <>
      <BackLink to="/ukpbj/rounds">{t('promotion.back-rounds')}</BackLink>
      <PageHeader
        title={title}
        crumb={t('promotion.rounds.days-value', {
          from: formatDay(startsOn, language),
          until: formatDay(endsOn, language),
        })}
        actions={
          publishedAt ? (
            <Action to={`/draws/${pemda}/${number}`} plain>
              {t('promotion.round.public')}
            </Action>
          ) : undefined
        }
      />
      <Steps
        level={2}
        lying
        steps={[
          {
            title: t('promotion.round.step.drawn'),
            text: t('promotion.round.step.drawn-text', { at: at(drawnAt), n: waiting }),
            state: 'done',
          },
          last,
        ]}
      />
      {publishedAt ? (
        <>
          <h2>{t('promotion.round.shown-title', { n: shown.length })}</h2>
          <RoundSlots slots={shown} />
          <h2>{t('promotion.round.ledger-title')}</h2>
          <RoundLedger rows={ledger} />
          <Source source={t('promotion.round.source')} asOf={formatDay(wibDay(publishedAt), language)} />
        </>
      ) : (
        <>
          <p>{t('promotion.round.not-yet')}</p>
          <ButtonLink to={`/ukpbj/rounds/${round.roundId}/publication`}>
            {t('promotion.publish.button', { n: number })}
          </ButtonLink>
        </>
      )}
      <p className="soft">{t('promotion.not-appointed')}</p>
    </>
  );
}

import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findArea } from '#db/reference/find-area.ts';
import { photoUrl } from '~/catalog/photos/photo-url.ts';
import { useLanguage, usePemda, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { findShowcase } from '~/promotion/find-showcase.server.ts';
import { rotateDisplay } from '~/promotion/rotate-display.ts';
import { ShowcaseCards } from '~/promotion/showcase-cards.tsx';
import { formatDay, wibDay } from '~/reference/calendar-day.ts';
import { Columns, Row } from '~/ui/arrange/arrange.tsx';
import { Action } from '~/ui/button/action.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Source } from '~/ui/figure-with-source/figure-with-source.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'public.showcase',
  access: 'public',
  words: ['promotion'],
  hydrate: false,
  cache: true,
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const now = v.clock.now();
  const found = await v.read(tx => findShowcase(tx, { today: wibDay(now) }));
  if (!found) return { title: v.t('promotion.showcase.empty'), showcase: null };
  const cards = rotateDisplay(found.cards, now).map(({ district, photo, ...card }) => ({
    ...card,
    districtName: district ? (findArea(district)?.name ?? null) : null,
    photo: photo ? photoUrl(v.pemda, photo.sha256, 'thumb') : null,
  }));
  return { title: v.t('promotion.showcase.title', { n: cards.length }), showcase: { ...found, cards } };
});

export default function ShowcasePage() {
  const { title, showcase } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const draws = `/draws/${usePemda()?.id}`;
  if (!showcase) return <EmptyState title={title}>{t('promotion.showcase.empty-text')}</EmptyState>;
  const { round, startsOn, endsOn, publishedAt, waiting, cards } = showcase;
  const from = formatDay(startsOn, language);
  return (
    <>
      <PageHeader title={title} lead={t('promotion.showcase.lead')} />
      <Row>
        <span className="soft">
          {t('promotion.showcase.round', { round, from, until: formatDay(endsOn, language) })}
        </span>
        <Action to={`${draws}/${round}`}>{t('promotion.showcase.recompute')}</Action>
      </Row>
      <ShowcaseCards cards={cards} of={waiting} />
      <Columns>
        <section>
          <h2>{t('promotion.showcase.why-title')}</h2>
          <ol>
            <li>{t('promotion.showcase.why-1')}</li>
            <li>{t('promotion.showcase.why-2')}</li>
            <li>{t('promotion.showcase.why-3')}</li>
          </ol>
          <p>{t('promotion.showcase.order')}</p>
        </section>
        <section>
          <h2>{t('promotion.showcase.buy-title')}</h2>
          <p>
            <b>{t('promotion.not-appointed')}</b> {t('promotion.showcase.buy-text')}
          </p>
        </section>
      </Columns>
      <Source
        source={t('promotion.showcase.source', { round })}
        asOf={formatDay(wibDay(publishedAt), language)}
      />
    </>
  );
}

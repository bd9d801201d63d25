import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, usePemda, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { findTurn } from '~/promotion/find-turn.server.ts';
import { TurnTicket } from '~/promotion/turn-ticket.tsx';
import { formatDay } from '~/reference/calendar-day.ts';
import { findVendorOfPerson } from '~/registration/find-vendor-of-person.server.ts';
import { Action } from '~/ui/button/action.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Item, List } from '~/ui/list/list.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({ id: 'vendor.turn', access: ['vendor'], words: ['promotion'] });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const title = v.t('promotion.turn.title');
  const vendor = await v.read(tx => findVendorOfPerson(tx, v.session?.personId ?? ''));
  const none = { ticket: null, standing: 'not-accepted' as const, shownIn: [] };
  if (!vendor) return { title, turn: none };
  const turn = await v.read(tx => findTurn(tx, { vendorId: vendor.id, now: v.clock.now() }));
  return { title, turn };
});

export default function TurnPage() {
  const { title, turn } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const draws = `/draws/${usePemda()?.id}`;
  const { ticket, standing, shownIn } = turn;
  return (
    <>
      <PageHeader title={title} />
      {ticket ? <TurnTicket ticket={ticket} draws={draws} /> : null}
      {standing ? <Notice tone="info">{t(`promotion.code.${standing}`)}</Notice> : null}
      {standing === 'no-product-ready' ? (
        <ButtonLink to="/vendor/products">{t('promotion.turn.fix')}</ButtonLink>
      ) : null}
      {standing === 'requirements-due' ? (
        <ButtonLink to="/vendor/requirements">{t('promotion.turn.requirements')}</ButtonLink>
      ) : null}
      {standing === 'not-accepted' ? (
        <ButtonLink to="/vendor/registration">{t('promotion.turn.register')}</ButtonLink>
      ) : null}
      {shownIn.length > 0 ? (
        <section>
          <h2>{t('promotion.turn.shown-title')}</h2>
          <List>
            {shownIn.map(({ number, startsOn }) => (
              <li key={number}>
                <Item
                  name={t('promotion.turn.shown-line', { n: number, day: formatDay(startsOn, language) })}
                  to={`${draws}/${number}`}
                  plain
                />
              </li>
            ))}
          </List>
        </section>
      ) : null}
      <section>
        <h2>{t('promotion.turn.how-title')}</h2>
        <ul>
          <li>{t('promotion.turn.how-1')}</li>
          <li>{t('promotion.turn.how-2')}</li>
          <li>{t('promotion.turn.how-3')}</li>
        </ul>
        <p className="soft">{t('promotion.not-appointed')}</p>
        {ticket ? null : (
          <Action to={draws} plain>
            {t('promotion.turn.see-draw')}
          </Action>
        )}
      </section>
    </>
  );
}

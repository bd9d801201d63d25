import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listSessions } from '~/bimtek/sessions/list-sessions.server.ts';
import { presentLine } from '~/bimtek/sessions/present-line.ts';
import { SessionList } from '~/bimtek/sessions/session-list.tsx';
import { roomOf, signUpState } from '~/bimtek/sessions/sign-up-state.ts';
import { useLanguage, usePemda, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { Action } from '~/ui/button/action.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Source } from '~/ui/figure-with-source/figure-with-source.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'public.bimtek',
  access: 'public',
  words: ['sessions.line', 'sessions.public'],
  hydrate: false,
  cache: true,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const now = v.clock.now();
  const coming = await v.read(tx => listSessions(tx, { states: ['open', 'cancelled'], when: 'coming', now }));
  const lines = coming.map(session => {
    const room = roomOf(session, session.counts);
    return presentLine({ session, seat: null, room, signUp: signUpState(session, null, now) }, v.language);
  });
  return { title: v.t('sessions.public.title', { place: v.place?.name ?? '' }), lines, at: now };
});

export default function PublicBimtek() {
  const { title, lines, at } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  return (
    <>
      <PageHeader title={title} lead={t('sessions.public.lead')} />
      {lines.length > 0 ? (
        <SessionList lines={lines} base="" plain />
      ) : (
        <EmptyState title={t('sessions.public.none')}>{t('sessions.public.none-text')}</EmptyState>
      )}
      <Row>
        <ButtonLink to="/learning/sessions" plain>
          {t('sessions.public.sign-up')}
        </ButtonLink>
        <Action to={`/bimtek/${usePemda()?.id}/calendars/all.ics`} icon="calendar" plain>
          {t('sessions.public.calendar')}
        </Action>
      </Row>
      <Source source={t('sessions.public.source')} asOf={formatInstant(at, language)} />
    </>
  );
}

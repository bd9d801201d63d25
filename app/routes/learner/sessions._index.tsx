import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listLearnerSessions } from '~/bimtek/sessions/list-learner-sessions.server.ts';
import { presentLine } from '~/bimtek/sessions/present-line.ts';
import { SessionList } from '~/bimtek/sessions/session-list.tsx';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'learner.sessions',
  access: ['vendor', 'opd'],
  words: ['sessions.line', 'sessions.list'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { personId = '', role = 'vendor' } = v.session ?? {};
  const now = v.clock.now();
  const { coming, past } = await v.readPrimary(tx => listLearnerSessions(tx, { personId, role, now }));
  const lines = (all: typeof coming) => all.map(line => presentLine(line, v.language));
  return { title: v.t('sessions.list.title'), coming: lines(coming), past: lines(past) };
});

export default function Sessions() {
  const { title, coming, past } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <BackLink to="/learning">{t('nav.learning')}</BackLink>
      <PageHeader title={title} lead={t('sessions.list.lead')} />
      {coming.length > 0 ? (
        <SessionList lines={coming} base="/learning/sessions" />
      ) : (
        <EmptyState title={t('sessions.list.none')}>{t('sessions.list.none-text')}</EmptyState>
      )}
      <Action to="/learning/sessions/calendar" icon="clock">
        {t('sessions.list.calendar')}
      </Action>
      {past.length > 0 ? (
        <section>
          <h2>{t('sessions.list.past')}</h2>
          <SessionList lines={past} base="/learning/sessions" />
        </section>
      ) : null}
    </>
  );
}

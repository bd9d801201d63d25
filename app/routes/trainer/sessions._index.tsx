import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listSessions } from '~/bimtek/sessions/list-sessions.server.ts';
import { presentTaught } from '~/bimtek/sessions/present-taught.ts';
import { TaughtTable } from '~/bimtek/sessions/taught-table.tsx';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { ButtonLink } from '~/ui/button/button.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'trainer.sessions',
  access: ['trainer', 'ukpbj'],
  words: ['sessions.taught'],
  width: 'wide',
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const now = v.clock.now();
  const [coming, past] = await v.readPrimary(tx =>
    Promise.all([
      listSessions(tx, { states: ['draft', 'open', 'cancelled'], when: 'coming', now }),
      listSessions(tx, { states: ['open', 'closed', 'cancelled'], when: 'past', now, limit: 50 }),
    ]),
  );
  const rows = (all: typeof coming) => all.map(session => presentTaught(session, v.language));
  return { title: v.t('sessions.taught.title'), coming: rows(coming), past: rows(past) };
});

export default function TrainerSessions() {
  const { title, coming, past } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <PageHeader
        title={title}
        lead={t('sessions.taught.lead')}
        actions={
          <ButtonLink to="/trainer/sessions/new" icon="plus">
            {t('sessions.taught.new')}
          </ButtonLink>
        }
      />
      {coming.length > 0 ? (
        <TaughtTable caption={t('sessions.taught.coming')} rows={coming} />
      ) : (
        <EmptyState title={t('sessions.taught.none')}>{t('sessions.taught.none-text')}</EmptyState>
      )}
      {past.length > 0 ? <TaughtTable caption={t('sessions.taught.past')} rows={past} /> : null}
    </>
  );
}

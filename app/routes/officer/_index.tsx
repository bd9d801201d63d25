import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, usePemda, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { formatDay, wibDay } from '~/reference/calendar-day.ts';
import { draftState, draftTones } from '~/registration/assistance/draft-state.ts';
import { listAssistedRegistrations } from '~/registration/assistance/list-assisted-registrations.server.ts';
import { ButtonLink } from '~/ui/button/button.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Item, List } from '~/ui/list/list.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({ id: 'officer.home', access: ['officer'], words: ['assistance'] });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({
  title: v.t('nav.officer.title'),
  drafts: await v.readPrimary(tx => listAssistedRegistrations(tx, v.session?.personId ?? '')),
  withdrawn: new URL(v.request.url).searchParams.has('withdrawn'),
}));

export default function OfficerHome() {
  const { title, drafts, withdrawn } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const pemda = usePemda()?.id;
  const places = [
    { key: 'showcase', to: `/showcase/${pemda}`, icon: 'shop' },
    { key: 'draws', to: `/draws/${pemda}`, icon: 'ticket' },
    { key: 'lessons', to: '/learn', icon: 'book' },
  ] as const;
  return (
    <>
      <PageHeader title={title} lead={t('nav.officer.lead')} />
      {withdrawn ? <Notice tone="good" title={t('assistance.withdraw.done')} live /> : null}
      <p>
        <ButtonLink full to="/officer/registrations/new" icon="plus">
          {t('assistance.start.go')}
        </ButtonLink>
      </p>
      <section>
        <h2>{t('assistance.drafts')}</h2>
        {drafts.length === 0 ? (
          <EmptyState title={t('assistance.drafts.none')}>{t('assistance.drafts.none-text')}</EmptyState>
        ) : (
          <List>
            {drafts.map(draft => {
              const state = draftState(draft);
              return (
                <li key={draft.registrationId}>
                  <Item
                    to={`/officer/registrations/${draft.registrationId}`}
                    name={draft.business ?? t('assistance.drafts.unnamed')}
                    small={t('assistance.drafts.small', {
                      phone: draft.phone,
                      day: formatDay(wibDay(new Date(draft.startedAt)), language),
                    })}
                    status={{ tone: draftTones[state], text: t(`assistance.state.${state}`) }}
                  />
                </li>
              );
            })}
          </List>
        )}
      </section>
      <section>
        <h2>{t('assistance.explain')}</h2>
        <List>
          {places.map(({ key, to, icon }) => (
            <li key={key}>
              <Item
                name={t(`nav.opd.${key}`)}
                to={to}
                plain
                icon={icon}
                small={t(`nav.opd.${key}.small`)}
                arrow
              />
            </li>
          ))}
        </List>
      </section>
    </>
  );
}

import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findSetting } from '~/bimtek/certificates/find-setting.server.ts';
import {
  listAwaitingTte,
  listCertifiedSessions,
} from '~/bimtek/certificates/list-certified-sessions.server.ts';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { formatDay, wibDay } from '~/reference/calendar-day.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Item, List } from '~/ui/list/list.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'trainer.certificates',
  access: ['trainer', 'ukpbj'],
  words: ['certificates'],
  width: 'slim',
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const now = v.clock.now();
  const { sessions, awaiting, setting } = await v.readPrimary(async tx => ({
    sessions: await listCertifiedSessions(tx, now),
    awaiting: await listAwaitingTte(tx),
    setting: await findSetting(tx),
  }));
  const maySet = v.session?.role === 'ukpbj' && v.session.rights === 'full';
  const named = awaiting.map(({ titleId, titleEn, ...each }) => ({
    ...each,
    title: v.language === 'en' ? titleEn : titleId,
  }));
  return { title: v.t('certificates.desk.title'), sessions, awaiting: named, setting, maySet };
});

export default function TrainerCertificates() {
  const { title, sessions, awaiting, setting, maySet } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const home = '/trainer/certificates';
  return (
    <>
      <BackLink to="/trainer">{t('nav.bimtek')}</BackLink>
      <PageHeader title={title} lead={t('certificates.desk.lead')} />
      {awaiting.length > 0 ? (
        <section>
          <h2>{t('certificates.desk.awaiting', { n: awaiting.length })}</h2>
          <List>
            {awaiting.map(each => (
              <li key={each.id}>
                <Item name={each.number} small={each.title} to={`${home}/${each.id}`} arrow />
              </li>
            ))}
          </List>
        </section>
      ) : null}
      <section>
        <h2>{t('certificates.desk.sessions')}</h2>
        {sessions.length === 0 ? (
          <EmptyState title={t('certificates.desk.none')}>{t('certificates.desk.none-text')}</EmptyState>
        ) : (
          <List>
            {sessions.map(({ id, title: name, startsAt, closed, seats, issued }) => (
              <li key={id}>
                <Item
                  name={name}
                  to={`${home}/sessions/${id}`}
                  arrow
                  small={t('certificates.desk.session', {
                    ...{ seats, issued },
                    day: formatDay(wibDay(startsAt), language),
                  })}
                  status={
                    closed
                      ? {
                          tone: issued > 0 ? 'good' : 'info',
                          text: t(`certificates.desk.${issued > 0 ? 'issued' : 'ready'}`),
                        }
                      : { tone: 'wait', text: t('certificates.desk.not-closed') }
                  }
                />
              </li>
            ))}
          </List>
        )}
      </section>
      <section>
        <h2>{t('certificates.setting.title')}</h2>
        <p>{t(`certificates.setting.tte-${setting.asksTte ? 'yes' : 'no'}`)}</p>
        {maySet ? <Action to={`${home}/setting`}>{t('certificates.setting.change')}</Action> : null}
      </section>
    </>
  );
}

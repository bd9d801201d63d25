import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { findPersonName } from '~/identity/accounts.server.ts';
import { describeDevice } from '~/identity/describe-device.ts';
import { homeOf } from '~/identity/home-of.ts';
import { listLoginSessions } from '~/identity/list-login-sessions.server.ts';
import { definePage } from '~/identity/page.ts';
import { hasSecondStep } from '~/identity/second-step/has-second-step.server.ts';
import { show } from '~/identity/visit.server.ts';
import { countInbox } from '~/messages/list-inbox.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Item, List } from '~/ui/list/list.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Tag } from '~/ui/tag/tag.tsx';

export const handle = definePage({
  id: 'auth.account',
  access: 'signed-in',
  words: ['account', 'messages.inbox', 'privacy.home'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { id, personId, role } = v.session!;
  const secondStep = await hasSecondStep(personId);
  return {
    secondStep,
    title: v.t('account.title'),
    name: await findPersonName(personId),
    home: homeOf(role),
    unread: (await v.readPrimary(tx => countInbox(tx, personId, v.clock.now()))).unread,
    sessions: await listLoginSessions(personId, id),
  };
});

export default function Account() {
  const { title, name, home, sessions, secondStep, unread } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  return (
    <>
      <BackLink to={home}>{t('nav.home')}</BackLink>
      <PageHeader crumb={title} title={name ?? title} />
      <form method="post" action="/sign-out">
        <Button kind="second" full>
          {t('account.sign-out')}
        </Button>
      </form>
      <List>
        <li>
          <Item
            icon="lock"
            name={t('privacy.home.title')}
            small={t('privacy.home.account')}
            to="/account/privacy"
          />
        </li>
        <li>
          <Item
            icon="mail"
            name={t('messages.inbox.title')}
            small={t('messages.inbox.lead', { n: unread })}
            to="/account/messages"
            arrow
          />
        </li>
        <li>
          <Item
            icon="lock"
            name={t('account.second-step')}
            to={secondStep ? '/second-step/removal' : '/second-step/setup?to=/account'}
            status={
              secondStep
                ? { tone: 'good', text: t('account.second-step.on') }
                : { tone: 'info', text: t('account.second-step.off') }
            }
          />
        </li>
      </List>
      <section>
        <h2>{t('account.devices')}</h2>
        <p>{t('account.devices.lead')}</p>
        <List>
          {sessions.map(({ handle: mark, device, openedAt, current }) => {
            const { browser, system } = describeDevice(device);
            return (
              <li key={mark}>
                <Item
                  icon="mobile"
                  name={[browser, system].filter(Boolean).join(' · ') || t('account.device-unknown')}
                  small={t('account.since', { at: formatInstant(openedAt, language) })}
                  end={
                    current ? (
                      <Tag tone="good">{t('account.this-device')}</Tag>
                    ) : (
                      <form method="post" action={`/account/sessions/${mark}/revocation`}>
                        <Button kind="danger" slim>
                          {t('account.revoke')}
                        </Button>
                      </form>
                    )
                  }
                />
              </li>
            );
          })}
        </List>
      </section>
    </>
  );
}

import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { listConsents } from '~/privacy/consent/list-consents.server.ts';
import { countAsked } from '~/privacy/consent/present-consents.ts';
import { listPurposes } from '~/privacy/consent/purposes.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Item, List } from '~/ui/list/list.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'auth.privacy',
  access: 'signed-in',
  words: ['privacy.home', 'account'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { personId, role } = v.session!;
  const history = await v.readPrimary(tx => listConsents(tx, personId));
  const asked = listPurposes(wibDay(v.clock.now())).filter(purpose => purpose.roles.includes(role));
  return {
    title: v.t('privacy.home.title'),
    asked: countAsked(asked, history),
    hasConsents: asked.length > 0,
    isVendor: role === 'vendor',
  };
});

export default function Privacy() {
  const { title, asked, hasConsents, isVendor } = useLoaderData<typeof loader>();
  const t = useWords();
  const waits =
    asked > 0 ? ({ tone: 'wait', text: t('privacy.home.asked', { n: asked }) } as const) : undefined;
  return (
    <>
      <BackLink to="/account">{t('account.title')}</BackLink>
      <PageHeader title={title} lead={t('privacy.home.lead')} />
      <List>
        {hasConsents ? (
          <li>
            <Item
              name={t('privacy.home.consents')}
              small={t('privacy.home.consents-small')}
              to="/account/privacy/consents"
              status={waits}
            />
          </li>
        ) : null}
        {isVendor ? (
          <li>
            <Item
              name={t('privacy.home.looks')}
              small={t('privacy.home.looks-small')}
              to="/account/privacy/looks"
            />
          </li>
        ) : null}
        <li>
          <Item
            name={t('privacy.home.data')}
            small={t('privacy.home.data-small')}
            to="/account/privacy/data"
          />
        </li>
        <li>
          <Item
            name={t('privacy.home.deletion')}
            small={t('privacy.home.deletion-small')}
            to="/account/privacy/deletion"
          />
        </li>
      </List>
    </>
  );
}

import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { ConsentSections } from '~/privacy/consent/consent-sections.tsx';
import { findText } from '~/privacy/consent/find-text.server.ts';
import { listConsents } from '~/privacy/consent/list-consents.server.ts';
import { presentConsents, presentHistory } from '~/privacy/consent/present-consents.ts';
import { listPurposes } from '~/privacy/consent/purposes.ts';
import { formatInstant, wibDay } from '~/reference/calendar-day.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'auth.consents',
  access: 'signed-in',
  words: ['privacy.consent', 'privacy.home'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { personId, role } = v.session!;
  const history = await v.readPrimary(tx => listConsents(tx, personId));
  const purposes = listPurposes(wibDay(v.clock.now())).filter(purpose => purpose.roles.includes(role));
  const titles = purposes.map(({ purpose, version }) => [
    purpose,
    findText(purpose, version, v.language)?.title,
  ]);
  return {
    title: v.t('privacy.home.consents'),
    consents: presentConsents(purposes, history, (purpose, version) =>
      findText(purpose, version, v.language),
    ),
    history: presentHistory(history),
    titles: Object.fromEntries(titles) as Record<string, string | undefined>,
  };
});

export default function Consents() {
  const { title, consents, history, titles } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  return (
    <>
      <BackLink to="/account/privacy">{t('privacy.home.title')}</BackLink>
      <PageHeader title={title} lead={t('privacy.consent.lead')} />
      <ConsentSections consents={consents} />
      {history.length > 0 ? (
        <Disclosure title={t('privacy.consent.history')}>
          <ul>
            {history.map(({ purpose, version, answer, how, answeredAt }) => (
              <li key={`${purpose} ${answeredAt.toISOString()} ${answer}`}>
                {t('privacy.consent.line', {
                  at: formatInstant(answeredAt, language),
                  what: titles[purpose] ?? purpose,
                  answer: t(`privacy.consent.answer.${answer}`),
                  version,
                })}{' '}
                <span className="soft">{t(`privacy.consent.how.${how}`)}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}

import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { formatDay, formatInstant } from '~/reference/calendar-day.ts';
import { findServiceClock } from '~/registration/decisions/find-service-clock.server.ts';
import { findRegistrationOfPerson } from '~/registration/find-registration-of-person.server.ts';
import { ButtonLink } from '~/ui/button/button.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Steps } from '~/ui/steps/steps.tsx';

export const handle = definePage({
  id: 'vendor.registration-submitted',
  access: ['vendor'],
  words: ['registration'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const own = await v.readPrimary(tx => findRegistrationOfPerson(tx, v.session?.personId ?? ''));
  if (!own?.submittedAt || own.status !== 'submitted') throw redirect('/vendor/registration');
  const { submittedAt } = own;
  const { dueOn } = await v.readPrimary(tx => findServiceClock(tx, own.id, v.clock.now()));
  return { title: v.t('registration.submitted.title'), submittedAt, dueOn };
});

export default function Submitted() {
  const { title, submittedAt, dueOn } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const due = dueOn ? formatDay(dueOn, language) : '';
  return (
    <>
      <PageHeader title={title} lead={t('registration.submitted.lead')} />
      <Steps
        level={2}
        steps={[
          {
            title: t('registration.submitted.sent'),
            text: formatInstant(submittedAt, language),
            state: 'done',
          },
          {
            title: t('registration.submitted.review'),
            text: t('registration.submitted.review-text', { due }),
            state: 'now',
          },
          { title: t('registration.submitted.answer'), text: t('registration.submitted.answer-text') },
        ]}
      />
      <p>{t('registration.submitted.meanwhile')}</p>
      <p>
        <ButtonLink full to="/vendor">
          {t('registration.submitted.go')}
        </ButtonLink>
      </p>
    </>
  );
}

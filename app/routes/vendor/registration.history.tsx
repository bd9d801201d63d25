import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { listTimeline } from '~/registration/decisions/list-timeline.server.ts';
import { tellVendorSide } from '~/registration/decisions/timeline.ts';
import { Timeline } from '~/registration/decisions/timeline-view.tsx';
import { findRegistrationOfPerson } from '~/registration/find-registration-of-person.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'vendor.registration-history',
  access: ['vendor'],
  words: [
    ...['registration', 'decisions.event', 'decisions.history', 'decisions.outcome'],
    ...['documents.kind', 'messages.template'],
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const viewer = v.session?.personId ?? '';
  const own = await v.readPrimary(tx => findRegistrationOfPerson(tx, viewer));
  if (!own) throw redirect('/vendor/registration');
  const entries = await v.readPrimary(tx => listTimeline(tx, own.id, { viewer, t: v.t }));
  return { title: v.t('decisions.history.title'), entries: tellVendorSide(entries) };
});

/** What happened to the own registration: what was sent, decided, and looked at. */
export default function History() {
  const { title, entries } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <BackLink to="/vendor/registration">{t('registration.parts')}</BackLink>
      <PageHeader title={title} />
      <Timeline entries={entries} />
    </>
  );
}

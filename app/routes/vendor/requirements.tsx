import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getVendorRequirements } from '~/catalog/listings/get-vendor-requirements.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { questionPages } from '~/registration/answers/question-pages.server.ts';
import { findVendorOfPerson } from '~/registration/find-vendor-of-person.server.ts';
import { isEditable } from '~/registration/registration-status.ts';
import { CapabilityList } from '~/registration/requirements/capability-list.tsx';
import { CapabilitySection, LaterSection } from '~/registration/requirements/capability-section.tsx';
import { presentCapabilities } from '~/registration/requirements/present-capabilities.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({ id: 'vendor.requirements', access: ['vendor'], words: ['requirements'] });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const now = v.clock.now();
  const vendor = await v.readPrimary(tx => findVendorOfPerson(tx, v.session?.personId ?? ''));
  const vendorId = vendor?.id ?? null;
  const { states, channels } = await v.readPrimary(tx => getVendorRequirements(tx, { vendorId, now }));
  // Once it is out of the vendor's hands, what is left stands at what it opens.
  const sending = !vendor || isEditable(vendor.status);
  const lines = presentCapabilities(states, channels, questionPages, v.t);
  return {
    title: v.t('requirements.title'),
    lines: lines.filter(line => sending || line.capability !== 'submission'),
  };
});

/** What is open, what opens next, and what each still needs. */
export default function Requirements() {
  const { title, lines } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <BackLink to="/vendor">{t('requirements.home')}</BackLink>
      <PageHeader title={title} lead={t('requirements.lead')} />
      <CapabilityList lines={lines.filter(line => line.open)} title={t('requirements.open')} />
      {lines
        .filter(line => !line.open)
        .map(line => (
          <CapabilitySection key={line.key} line={line} />
        ))}
      <LaterSection lines={lines} />
    </>
  );
}

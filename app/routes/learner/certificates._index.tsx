import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ReadyCourses, UnfinishedCourses } from '~/bimtek/certificates/claimable-courses.tsx';
import { judgeState } from '~/bimtek/certificates/judge-state.ts';
import { listOwnPage } from '~/bimtek/certificates/list-claimable.server.ts';
import { OwnCertificate } from '~/bimtek/certificates/own-certificate.tsx';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'learner.certificates',
  access: ['vendor', 'opd'],
  words: ['certificates'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { held, claimable } = await v.readPrimary(tx => listOwnPage(tx, v.session?.personId ?? ''));
  const today = wibDay(v.clock.now());
  return {
    title: v.t('certificates.own.title'),
    held: held.map(({ titleId, titleEn, ...each }) => ({
      ...each,
      name: v.language === 'en' ? titleEn : titleId,
      state: judgeState(each, today),
    })),
    claimable: claimable.map(each => ({ ...each, title: each.title[v.language] })),
  };
});

export default function OwnCertificates() {
  const { title, held, claimable } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <BackLink to="/learning">{t('nav.learning')}</BackLink>
      <PageHeader title={title} lead={t('certificates.own.lead')} />
      <ReadyCourses courses={claimable} />
      {held.length === 0 ? (
        <EmptyState title={t('certificates.own.none')}>{t('certificates.own.none-text')}</EmptyState>
      ) : (
        held.map(each => <OwnCertificate key={each.id} certificate={each} />)
      )}
      <UnfinishedCourses courses={claimable} />
    </>
  );
}

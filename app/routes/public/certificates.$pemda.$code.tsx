import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findPublicCertificate } from '~/bimtek/certificates/find-certificate.server.ts';
import { judgeState } from '~/bimtek/certificates/judge-state.ts';
import { RecordFacts } from '~/bimtek/certificates/record-facts.tsx';
import { StateVerdict } from '~/bimtek/certificates/state-verdict.tsx';
import { AgeNotice, CheckScripts, TokenCheck } from '~/bimtek/certificates/token-check.tsx';
import { usePemda, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { Action } from '~/ui/button/action.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'public.certificate',
  access: 'public',
  words: ['certificates'],
  hydrate: false,
  cache: true,
});

/** A name stands here: search engines are to leave it alone. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export const loader = show(handle, async v => {
  const record = await v.read(tx => findPublicCertificate(tx, v.params.code));
  if (!record) throw notFound();
  const state = judgeState(record, wibDay(v.clock.now()));
  return { title: v.t(`certificates.check.title-${state}`), record, state };
});

export default function CertificatePage() {
  const { title, record, state } = useLoaderData<typeof loader>();
  const t = useWords();
  const pemda = usePemda();
  return (
    <>
      <PageHeader title={title} crumb={record.number} />
      <AgeNotice />
      <div data-verdict>
        <StateVerdict
          state={state}
          revokedAt={record.revokedAt}
          revokedFor={record.revokedFor}
          expiresOn={record.expiresOn}
        />
      </div>
      <TokenCheck />
      {record.name === null ? (
        <Notice title={t('certificates.check.erased')}>{t('certificates.check.erased-text')}</Notice>
      ) : null}
      <h2>{t('certificates.check.record')}</h2>
      <RecordFacts record={record} />
      <p className="soft">{t('certificates.check.source', { office: pemda?.office ?? '' })}</p>
      <Action to={`/certificates/${pemda?.id}/check`} plain>
        {t('certificates.check.another')}
      </Action>
      <CheckScripts />
    </>
  );
}

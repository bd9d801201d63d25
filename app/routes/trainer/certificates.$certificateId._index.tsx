import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findCertificatePage } from '~/bimtek/certificates/find-certificate-page.server.ts';
import { judgeState } from '~/bimtek/certificates/judge-state.ts';
import { RecordFacts } from '~/bimtek/certificates/record-facts.tsx';
import { RevocationForm } from '~/bimtek/certificates/revocation-form.tsx';
import { SignatureForm } from '~/bimtek/certificates/signature-form.tsx';
import { StateVerdict } from '~/bimtek/certificates/state-verdict.tsx';
import { usePemda, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'trainer.certificate',
  access: ['trainer', 'ukpbj'],
  words: ['certificates'],
  width: 'slim',
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.record.number }];

export const loader = show(handle, async v => {
  const record = await v.readPrimary(tx => findCertificatePage(tx, v.params.certificateId));
  if (!record) throw notFound();
  const full = v.session?.rights === 'full';
  return {
    record,
    state: judgeState(record, wibDay(v.clock.now())),
    maySign: full && record.tte === 'waiting' && !record.revokedAt && record.name !== null,
    mayRevoke: full && v.session?.role === 'ukpbj' && !record.revokedAt,
  };
});

export default function TrainerCertificate() {
  const { record, state, maySign, mayRevoke } = useLoaderData<typeof loader>();
  const t = useWords();
  const pemda = usePemda()?.id;
  const home = `/trainer/certificates/${record.id}`;
  const back = record.sessionId
    ? `/trainer/certificates/sessions/${record.sessionId}`
    : '/trainer/certificates';
  return (
    <>
      <BackLink to={back}>{t('certificates.desk.title')}</BackLink>
      <PageHeader title={record.name ?? t('certificates.fact.erased')} crumb={record.number} />
      <StateVerdict state={state} {...record} />
      {maySign ? <SignatureForm paper={`${home}/paper.pdf`} action={`${home}/signature`} /> : null}
      <RecordFacts record={record} />
      <Row>
        {record.name !== null && !maySign ? (
          <Action to={`${home}/paper.pdf`} icon="download" plain>
            {t('certificates.own.pdf')}
          </Action>
        ) : null}
        <Action to={`/certificates/${pemda}/${record.code}#${record.token}`} plain>
          {t('certificates.own.see')}
        </Action>
      </Row>
      {mayRevoke ? <RevocationForm action={`${home}/revocation`} /> : null}
    </>
  );
}

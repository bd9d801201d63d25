import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findCertificatePage } from '~/bimtek/certificates/find-certificate-page.server.ts';
import { SignatureForm } from '~/bimtek/certificates/signature-form.tsx';
import { PAPER_CAP, takeSignedPaper } from '~/bimtek/certificates/take-signed-paper.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { receiveBytes } from '~/platform/http/receive-bytes.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'trainer.certificate-signature',
  access: ['trainer', 'ukpbj'],
  words: ['certificates'],
  width: 'slim',
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const record = await v.readPrimary(tx => findCertificatePage(tx, v.params.certificateId));
  if (!record) throw notFound();
  return { title: v.t('certificates.tte.title'), id: record.id, number: record.number };
});

/** Takes the officially signed paper in. */
export const action = act(handle, async v => {
  const { certificateId } = v.params;
  const { bytes } = await receiveBytes(v.request, 'file', PAPER_CAP);
  const result = await v.command(ctx => takeSignedPaper(ctx, { certificateId, bytes }));
  if (result.ok) return seeOther(`/trainer/certificates/${certificateId}`);
  if (result.problems[0]?.code === 'certificate-unknown') throw notFound();
  return invalid(result.problems);
});

export default function CertificateSignature() {
  const { title, id, number } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  return (
    <>
      <BackLink to={`/trainer/certificates/${id}`}>{number}</BackLink>
      <PageHeader title={title} crumb={number} lead={t('certificates.tte.lead')} />
      <SignatureForm
        paper={`/trainer/certificates/${id}/paper.pdf`}
        problems={refusal && 'problems' in refusal ? refusal.problems : undefined}
      />
    </>
  );
}

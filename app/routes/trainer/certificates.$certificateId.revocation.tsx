import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findCertificatePage } from '~/bimtek/certificates/find-certificate-page.server.ts';
import { RevocationForm } from '~/bimtek/certificates/revocation-form.tsx';
import { revokeCertificate } from '~/bimtek/certificates/revoke-certificate.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'trainer.certificate-revocation',
  access: ['ukpbj'],
  words: ['certificates'],
  width: 'slim',
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const record = await v.readPrimary(tx => findCertificatePage(tx, v.params.certificateId));
  if (!record) throw notFound();
  return { title: v.t('certificates.revoke.title'), id: record.id, number: record.number };
});

export const action = act(handle, async v => {
  const { certificateId } = v.params;
  const form = await v.request.formData();
  const result = await v.command(ctx =>
    revokeCertificate(ctx, { certificateId, reason: form.get('reason') }),
  );
  if (result.ok) return seeOther(`/trainer/certificates/${certificateId}`);
  if (result.problems[0]?.code === 'certificate-unknown') throw notFound();
  return invalid(result.problems, form);
});

export default function CertificateRevocation() {
  const { title, id, number } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const problems = refusal && 'problems' in refusal ? refusal.problems : undefined;
  return (
    <>
      <BackLink to={`/trainer/certificates/${id}`}>{number}</BackLink>
      <PageHeader title={title} crumb={number} lead={t('certificates.revoke.text')} />
      <RevocationForm problems={problems} />
    </>
  );
}

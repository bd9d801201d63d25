import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readCertificateCode } from '~/bimtek/certificates/certificate-code.ts';
import { CheckForm } from '~/bimtek/certificates/check-form.tsx';
import { CredentialVerdict } from '~/bimtek/certificates/credential-verdict.tsx';
import { presentVerdict } from '~/bimtek/certificates/present-verdict.ts';
import { ownKnowledge } from '~/bimtek/credentials/own-knowledge.server.ts';
import { verifyCredential } from '~/bimtek/credentials/verify-credential.server.ts';
import { usePemda, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { receiveBytes } from '~/platform/http/receive-bytes.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'public.certificate-check',
  access: 'public',
  words: ['certificates', 'credentials'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({ title: v.t('certificates.home.by-code') }));

/** A credential of ours has some kilobytes; a picture of others may have more. */
const largest = 2_000_000;

/** Leads from a typed code to its page, or judges a file: nothing of it is kept. */
export const action = act(handle, async v => {
  const { form, bytes } = await receiveBytes(v.request, 'file', largest);
  const typed = String(form.get('code') ?? '').trim();
  if (typed !== '') {
    const code = readCertificateCode(typed);
    return code
      ? seeOther(`/certificates/${v.pemda}/${code}`)
      : invalid([{ code: 'code-malformed', field: 'code' }], form);
  }
  if (!bytes) return invalid([{ code: 'file-over-cap', field: 'file', data: { megabytes: largest / 1e6 } }]);
  if (bytes.length === 0) return invalid([{ code: 'code-or-file', field: 'code' }]);
  const now = v.clock.now();
  const verdict = await v.read(tx =>
    verifyCredential(bytes, { now, knowledge: ownKnowledge({ tx, pemda: v.pemda, clock: v.clock }) }),
  );
  return { verdict: presentVerdict(verdict) };
});

export default function CheckCertificate() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const refusal = answer && 'problems' in answer ? answer : undefined;
  return (
    <>
      <BackLink to={`/certificates/${usePemda()?.id}`}>{t('certificates.home.title')}</BackLink>
      <PageHeader title={title} lead={t('certificates.file.lead')} />
      {answer && 'verdict' in answer ? <CredentialVerdict verdict={answer.verdict} /> : null}
      <CheckForm problems={refusal?.problems} values={refusal?.values} />
    </>
  );
}

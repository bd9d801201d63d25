import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { receiveBytes } from '~/platform/http/receive-bytes.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { MAX_PAPER_BYTES } from '~/platform/paper/paper.ts';
import { giveConsent } from '~/privacy/consent/give-consent.server.ts';
import type { Problem } from '~/reference/result.ts';
import { assistanceCodes } from '~/registration/assistance/codes.ts';
import { consentOnPaper } from '~/registration/assistance/consent-on-paper.server.ts';
import { findAssistedRegistration } from '~/registration/assistance/find-assisted-registration.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { FileField } from '~/ui/file-field/file-field.tsx';
import { Form } from '~/ui/form/form.tsx';

export const handle = definePage({
  id: 'officer.consent-paper',
  access: ['officer'],
  words: ['assistance', 'documents'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { registrationId } = v.params;
  const officerId = v.session?.personId ?? '';
  const draft = await v.readPrimary(tx => findAssistedRegistration(tx, { registrationId, officerId }));
  if (!draft) throw notFound();
  if (draft.consentedAt) throw redirect(`/officer/registrations/${draft.id}`);
  return { title: v.t('assistance.signed.title'), id: draft.id };
});

export const action = act(handle, async v => {
  const registrationId = v.params.registrationId ?? '';
  const officerId = v.session?.personId ?? '';
  const draft = await v.readPrimary(tx => findAssistedRegistration(tx, { registrationId, officerId }));
  if (!draft) throw notFound();
  const { bytes } = await receiveBytes(v.request, 'file', MAX_PAPER_BYTES);
  const yes = { subjectId: draft.vendorId, purpose: 'registration', how: 'paper' as const };
  const result = await consentOnPaper({ registrationId, bytes }, keep =>
    v.command(async ctx => {
      const kept = await keep(ctx);
      if (!kept.ok) return kept;
      const recorded = await giveConsent(ctx, yes);
      return recorded.ok ? kept : recorded;
    }),
  );
  return result.ok ? seeOther(`/officer/registrations/${registrationId}`) : invalid(result.problems);
});

export default function SignedPaper() {
  const { title, id } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useCallback(
    ({ code, data }: Problem) => {
      const own = (assistanceCodes as readonly string[]).includes(code);
      return t(own ? `assistance.code.${code}` : `documents.code.${code}`, data);
    },
    [t],
  );
  return (
    <>
      <BackLink to={`/officer/registrations/${id}/consent`}>{t('assistance.consent.title')}</BackLink>
      <Form
        encType="multipart/form-data"
        say={say}
        problems={refusal && 'problems' in refusal ? refusal.problems : undefined}
      >
        <FileField
          name="file"
          heading
          label={title}
          hint={t('assistance.signed.hint')}
          accept="image/*,application/pdf"
        />
        <Button full>{t('assistance.signed.button')}</Button>
      </Form>
    </>
  );
}

import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { findAssistedRegistration } from '~/registration/assistance/find-assisted-registration.server.ts';
import { RetryPage } from '~/registration/assistance/retry-page.tsx';
import { sendConsentCode } from '~/registration/assistance/send-consent-code.server.ts';

export const handle = definePage({
  id: 'officer.consent-codes',
  access: ['officer'],
  words: ['assistance', 'registration', 'reference'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { registrationId } = v.params;
  const officerId = v.session?.personId ?? '';
  const draft = await v.readPrimary(tx => findAssistedRegistration(tx, { registrationId, officerId }));
  if (!draft) throw notFound();
  return { title: v.t('assistance.consent.resend'), id: draft.id };
});

/** Sends the vendor a code. */
export const action = act(handle, async v => {
  const registrationId = v.params.registrationId ?? '';
  const officerId = v.session?.personId ?? '';
  const draft = await v.readPrimary(tx => findAssistedRegistration(tx, { registrationId, officerId }));
  if (!draft) throw notFound();
  const result = await v.command(ctx => sendConsentCode(ctx, { registrationId }));
  if (!result.ok) return invalid(result.problems);
  return seeOther(`/officer/registrations/${registrationId}/consent`);
});

export default function ConsentCodes() {
  const { title, id } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const problems = refusal && 'problems' in refusal ? refusal.problems : [];
  const back = { to: `/officer/registrations/${id}/consent`, text: t('assistance.consent.title') };
  return (
    <RetryPage title={title} back={back} problems={problems} button={t('assistance.consent.send-again')} />
  );
}

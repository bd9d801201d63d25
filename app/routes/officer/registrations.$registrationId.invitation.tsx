import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { findAssistedRegistration } from '~/registration/assistance/find-assisted-registration.server.ts';
import { inviteOwner } from '~/registration/assistance/invite-owner.server.ts';
import { RetryPage } from '~/registration/assistance/retry-page.tsx';

export const handle = definePage({
  id: 'officer.invitation',
  access: ['officer'],
  words: ['assistance', 'registration', 'reference'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { registrationId } = v.params;
  const officerId = v.session?.personId ?? '';
  const draft = await v.readPrimary(tx => findAssistedRegistration(tx, { registrationId, officerId }));
  if (!draft) throw notFound();
  return { title: v.t('assistance.invite.title'), id: draft.id };
});

/** Sends the vendor the code to take the record over. */
export const action = act(handle, async v => {
  const registrationId = v.params.registrationId ?? '';
  const officerId = v.session?.personId ?? '';
  const draft = await v.readPrimary(tx => findAssistedRegistration(tx, { registrationId, officerId }));
  if (!draft) throw notFound();
  const result = await v.command(ctx => inviteOwner(ctx, { registrationId }));
  if (!result.ok) return invalid(result.problems);
  return seeOther(`/officer/registrations/${registrationId}?invited=yes`);
});

export default function Invitation() {
  const { title, id } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const problems = refusal && 'problems' in refusal ? refusal.problems : [];
  const back = { to: `/officer/registrations/${id}`, text: t('assistance.draft.title') };
  return <RetryPage title={title} back={back} problems={problems} button={t('assistance.invite.button')} />;
}

import { consentFollowers } from '~/composition.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { followConsent } from '~/privacy/consent/follow-consent.server.ts';
import { withdrawConsent } from '~/privacy/consent/withdraw-consent.server.ts';

export const handle = definePage({ id: 'auth.consent-withdrawal', access: 'signed-in' });

/** What is required is never withdrawn by a button: the page leads to the deletion instead. */
export const action = act(handle, async v => {
  const purpose = v.params.purpose ?? '';
  const { personId } = v.session!;
  const result = await v.command(async ctx => {
    const answered = await withdrawConsent(ctx, { subjectId: personId, purpose });
    if (answered.ok) await followConsent(ctx, { personId, purpose, given: false }, consentFollowers);
    return answered;
  });
  if (!result.ok) throw notFound();
  return seeOther(`/account/privacy/consents#${purpose}`);
});

import { consentFollowers } from '~/composition.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { followConsent } from '~/privacy/consent/follow-consent.server.ts';
import { giveConsent } from '~/privacy/consent/give-consent.server.ts';

export const handle = definePage({ id: 'auth.consent', access: 'signed-in' });

/** Only the page's own buttons lead here: what they cannot name does not exist. */
export const action = act(handle, async v => {
  const purpose = v.params.purpose ?? '';
  const { personId } = v.session!;
  const result = await v.command(async ctx => {
    const answered = await giveConsent(ctx, { subjectId: personId, purpose });
    if (answered.ok) await followConsent(ctx, { personId, purpose, given: true }, consentFollowers);
    return answered;
  });
  if (!result.ok) throw notFound();
  return seeOther(`/account/privacy/consents#${purpose}`);
});

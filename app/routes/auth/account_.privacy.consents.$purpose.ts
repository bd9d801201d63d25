import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { giveConsent } from '~/privacy/consent/give-consent.server.ts';

export const handle = definePage({ id: 'auth.consent', access: 'signed-in' });

/** Only the page's own buttons lead here: what they cannot name does not exist. */
export const action = act(handle, async v => {
  const purpose = v.params.purpose ?? '';
  const result = await v.command(ctx => giveConsent(ctx, { subjectId: v.session!.personId, purpose }));
  if (!result.ok) throw notFound();
  return seeOther(`/account/privacy/consents#${purpose}`);
});

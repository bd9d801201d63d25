import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { findRegistrationOfPerson } from '~/registration/find-registration-of-person.server.ts';
import { restartRegistration } from '~/registration/restart-registration.server.ts';

export const handle = definePage({ id: 'vendor.registration-restart', access: ['vendor'] });

/** Begins again after a refusal; where there is nothing to begin again, the page itself says how it stands. */
export const action = act(handle, async v => {
  const own = await v.readPrimary(tx => findRegistrationOfPerson(tx, v.session?.personId ?? ''));
  if (!own) throw notFound();
  await v.command(ctx => restartRegistration(ctx, { registrationId: own.id }));
  return seeOther('/vendor/registration');
});

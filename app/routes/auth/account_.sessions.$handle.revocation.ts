import { definePage } from '~/identity/page.ts';
import { revokeLoginSession } from '~/identity/revoke-login-session.server.ts';
import { act } from '~/identity/visit.server.ts';
import { seeOther } from '~/platform/http/reply.server.ts';

export const handle = definePage({ id: 'auth.session-revocation', access: 'signed-in' });

/** A session that is already gone is as good as closed: the list shows what is left. */
export const action = act(handle, async v => {
  await v.command(ctx => revokeLoginSession(ctx, { handle: v.params.handle ?? '' }));
  return seeOther('/account');
});

import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { seeOther } from '~/platform/http/reply.server.ts';
import { cancelDeletion } from '~/privacy/deletion/cancel-deletion.server.ts';

export const handle = definePage({ id: 'auth.deletion-cancellation', access: 'signed-in' });

/** Nothing to take back is as good as taken back: the page shows how it stands. */
export const action = act(handle, async v => {
  await v.command(ctx => cancelDeletion(ctx, { personId: v.session!.personId }));
  return seeOther('/account/privacy/deletion');
});

import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { openAllMessages } from '~/messages/open-messages.server.ts';
import { seeOther } from '~/platform/http/reply.server.ts';

export const handle = definePage({ id: 'auth.messages-opening', access: 'signed-in' });

export const action = act(handle, async v => {
  await v.command(ctx => openAllMessages(ctx));
  return seeOther('/account/messages');
});

import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { openMessage } from '~/messages/open-messages.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';

export const handle = definePage({ id: 'auth.message-opening', access: 'signed-in' });

/** Reading is a change, so it is a POST: a page that a browser fetches ahead marks nothing as read. */
export const action = act(handle, async v => {
  const messageId = v.params.messageId;
  if (!isId(messageId)) throw notFound();
  const result = await v.command(ctx => openMessage(ctx, { messageId }));
  if (!result.ok) throw notFound();
  return seeOther(result.value.link);
});

import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { retryMessage } from '~/messages/retry-message.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';

export const handle = definePage({ id: 'ukpbj.message-repetition', access: ['ukpbj'] });

export const action = act(handle, async v => {
  const messageId = v.params.messageId;
  if (!isId(messageId)) throw notFound();
  const result = await v.command(ctx => retryMessage(ctx, { messageId }));
  const problem = result.ok ? undefined : result.problems[0]?.code;
  if (problem === 'message-unknown') throw notFound();
  return seeOther(`/ukpbj/messages/${messageId}?${problem ? `refused=${problem}` : 'retried'}`);
});

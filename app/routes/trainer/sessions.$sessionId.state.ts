import { isSessionMove } from '~/bimtek/sessions/move-session.ts';
import { sessionMoves } from '~/bimtek/sessions/open-session.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';

export const handle = definePage({ id: 'trainer.session-state', access: ['trainer', 'ukpbj'] });

/** Opens a session, calls it off or closes it. What is no longer possible shows on the page that the form stood on. */
export const action = act(handle, async v => {
  const { sessionId = '' } = v.params;
  const to = (await v.request.formData()).get('to');
  if (!isSessionMove(to)) throw new Response(null, { status: 422 });
  const result = await v.command(ctx => sessionMoves[to](ctx, { sessionId }));
  const code = result.ok ? null : result.problems[0]?.code;
  if (code === 'session-unknown') throw notFound();
  if (code === 'not-allowed') throw new Response(null, { status: 403 });
  return seeOther(`/trainer/sessions/${sessionId}`);
});

export const loader = act(handle, async v => seeOther(`/trainer/sessions/${v.params.sessionId}`));

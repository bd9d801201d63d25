import { isSeatAnswer } from '~/bimtek/sessions/answer-seat.ts';
import { settleSeat } from '~/bimtek/sessions/settle-seat.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';

export const handle = definePage({ id: 'learner.session-seat', access: ['vendor', 'opd'] });

/** An offer is taken or declined, a seat given back. Where it is too late, the page of the session says how things stand. */
export const action = act(handle, async v => {
  const { sessionId = '' } = v.params;
  const answer = (await v.request.formData()).get('answer');
  if (!isSeatAnswer(answer)) throw new Response(null, { status: 422 });
  const result = await v.command(ctx => settleSeat(ctx, { sessionId, answer }));
  const code = result.ok ? null : result.problems[0]?.code;
  if (code === 'session-unknown') throw notFound();
  if (code === 'not-allowed') throw new Response(null, { status: 403 });
  return seeOther(`/learning/sessions/${sessionId}`);
});

export const loader = act(handle, async v => seeOther(`/learning/sessions/${v.params.sessionId}`));

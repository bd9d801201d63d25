import { closeLiveQuestion } from '~/bimtek/live/open-live-question.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';

export const handle = definePage({ id: 'trainer.live-question-closing', access: ['trainer', 'ukpbj'] });

/** Takes no more answers to the question in the room. */
export const action = act(handle, async v => {
  const { sessionId } = v.params;
  if (!isId(sessionId)) throw notFound();
  const course = String((await v.request.formData()).get('course') ?? '');
  const result = await v.command(ctx => closeLiveQuestion(ctx, { sessionId }));
  if (!result.ok && result.problems[0]?.code === 'session-unknown') throw notFound();
  if (!result.ok) throw new Response(null, { status: 403 });
  return seeOther(`/trainer/sessions/${sessionId}/question?course=${encodeURIComponent(course)}`);
});

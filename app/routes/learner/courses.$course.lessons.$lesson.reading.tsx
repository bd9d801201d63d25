import { recordLessonRead } from '~/bimtek/learning/record-lesson-read.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';

export const handle = definePage({ id: 'learner.lesson-reading', access: ['vendor', 'opd'] });

/** POST: the signed-in person has read this lesson. */
export const action = act(handle, async v => {
  const { course = '', lesson = '' } = v.params;
  const result = await v.command(ctx => recordLessonRead(ctx, { course, lesson }));
  if (result.ok) return seeOther(`/learning/courses/${course}#${lesson}`);
  if (result.problems.some(problem => problem.code === 'not-allowed'))
    throw new Response(null, { status: 403 });
  throw notFound();
});

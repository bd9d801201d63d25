import { undoRepair } from '~/bimtek/learning/repairs/repair-completion.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';

export const handle = definePage({ id: 'trainer.repair-removal', access: ['trainer', 'ukpbj'] });

/** POST: takes back a rule that a trainer ticked; it stays in the log. */
export const action = act(handle, async v => {
  const { course, learnerId, repairId } = v.params;
  if (!isId(learnerId) || !isId(repairId)) throw notFound();
  const result = await v.command(ctx => undoRepair(ctx, { personId: learnerId, repairId }));
  if (result.ok) return seeOther(`/trainer/courses/${course}/learners/${learnerId}`);
  if (result.problems.some(problem => problem.code === 'not-allowed'))
    throw new Response(null, { status: 403 });
  throw notFound();
});

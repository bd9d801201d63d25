import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { answerProposal } from '~/registration/decisions/answer-proposal.server.ts';

export const handle = definePage({ id: 'ukpbj.registration-withdrawal', access: ['ukpbj'] });

/** The officer who proposed takes the proposal back. What stands in the way is told on the registration itself. */
export const action = act(handle, async v => {
  const id = v.params.registrationId;
  const decisionId = (await v.request.formData()).get('decisionId');
  if (!isId(id) || !isId(decisionId)) throw notFound();
  const input = { registrationId: id, decisionId, answer: 'withdraw' as const };
  const result = await v.command(ctx => answerProposal(ctx, input));
  if (!result.ok && ['registration-unknown', 'not-allowed'].includes(result.problems[0]?.code ?? ''))
    throw notFound();
  return seeOther(`/ukpbj/registrations/${id}?decided=${decisionId}`);
});

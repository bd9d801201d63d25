import { revokeMailing } from '~/bimtek/learning/links/revoke-mailing.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';

export const handle = definePage({ id: 'trainer.mailing-revocation', access: ['trainer', 'ukpbj'] });

/** POST: shuts every link of a mailing. */
export const action = act(handle, async v => {
  const { mailingId } = v.params;
  if (!isId(mailingId)) throw notFound();
  const result = await v.command(ctx => revokeMailing(ctx, { mailingId }));
  if (result.ok) return seeOther(`/trainer/courses/${result.value.course}/mailings`);
  if (result.problems.some(problem => problem.code === 'not-allowed'))
    throw new Response(null, { status: 403 });
  throw notFound();
});

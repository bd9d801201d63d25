import { tellMaterials } from '~/bimtek/sessions/tell-materials.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';

export const handle = definePage({ id: 'trainer.session-materials-told', access: ['trainer', 'ukpbj'] });

/** Tells everybody with a seat that the materials are there. */
export const action = act(handle, async v => {
  const { sessionId = '' } = v.params;
  const result = await v.command(ctx => tellMaterials(ctx, { sessionId }));
  const code = result.ok ? null : result.problems[0]?.code;
  if (code === 'session-unknown') throw notFound();
  if (code === 'not-allowed') throw new Response(null, { status: 403 });
  return seeOther(`/trainer/sessions/${sessionId}/materials`);
});

export const loader = act(handle, async v => seeOther(`/trainer/sessions/${v.params.sessionId}/materials`));

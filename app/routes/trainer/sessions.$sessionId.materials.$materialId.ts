import { removeMaterial } from '~/bimtek/sessions/add-material.server.ts';
import { findMaterial } from '~/bimtek/sessions/find-material.server.ts';
import { findSession } from '~/bimtek/sessions/find-session.server.ts';
import { sendFile } from '~/bimtek/sessions/send-file.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';

export const handle = definePage({ id: 'trainer.session-material', access: ['trainer', 'ukpbj'] });

export const loader = act(handle, async v => {
  const { materialId } = v.params;
  const session = await v.readPrimary(tx => findSession(tx, v.params.sessionId));
  if (!session) throw notFound();
  const file = await v.readPrimary(tx => findMaterial(tx, { sessionId: session.id, materialId }));
  if (!file) throw notFound();
  return sendFile(v.pemda, file);
});

/** Takes a material off the session. */
export const action = act(handle, async v => {
  const { sessionId = '', materialId = '' } = v.params;
  const result = await v.command(ctx => removeMaterial(ctx, { sessionId, materialId }));
  if (result.ok) return seeOther(`/trainer/sessions/${sessionId}/materials`);
  if (result.problems[0]?.code === 'not-allowed') throw new Response(null, { status: 403 });
  throw notFound();
});

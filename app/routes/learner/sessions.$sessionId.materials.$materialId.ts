import { findLearnerSession } from '~/bimtek/sessions/find-learner-session.server.ts';
import { findMaterial } from '~/bimtek/sessions/find-material.server.ts';
import { sendFile } from '~/bimtek/sessions/send-file.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';

export const handle = definePage({ id: 'learner.session-material', access: ['vendor', 'opd'] });

/** A material for who has a seat, and only what is shown to them at this moment. */
export const loader = act(handle, async v => {
  const { sessionId, materialId } = v.params;
  const { personId = '', role = 'vendor' } = v.session ?? {};
  const now = v.clock.now();
  const found = await v.readPrimary(tx => findLearnerSession(tx, { sessionId, personId, role, now }));
  if (!found?.materials.some(each => each.id === materialId)) throw notFound();
  const file = await v.readPrimary(tx => findMaterial(tx, { sessionId: found.session.id, materialId }));
  if (!file) throw notFound();
  return sendFile(v.pemda, file);
});

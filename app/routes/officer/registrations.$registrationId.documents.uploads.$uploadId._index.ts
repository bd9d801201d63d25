import { definePage } from '~/identity/page.ts';
import { act, type Visit } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { findAssistedRegistration } from '~/registration/assistance/find-assisted-registration.server.ts';
import { findUpload } from '~/registration/documents/find-upload.server.ts';
import { answerTus } from '~/registration/documents/resume-upload.server.ts';

export const handle = definePage({ id: 'officer.document-upload', access: ['officer'] });

async function answer(v: Visit): Promise<Response> {
  const { registrationId, uploadId } = v.params;
  const officerId = v.session?.personId ?? '';
  const own = await v.readPrimary(tx => findAssistedRegistration(tx, { registrationId, officerId }));
  if (!own || !isId(uploadId)) return notFound();
  const who = { actor: v.actor, pemda: v.pemda, now: v.clock.now() };
  return answerTus(v.request, {
    path: `/officer/registrations/${own.id}/documents/uploads`,
    uploadId,
    find: id => v.readPrimary(tx => findUpload(tx, who, id)),
  });
}

/** How much has arrived (HEAD). The bytes themselves cannot be fetched. */
export const loader = act(handle, async v => (v.request.method === 'HEAD' ? answer(v) : notFound()));

/** More of it (PATCH), or none of it after all (DELETE). */
export const action = act(handle, async v =>
  ['PATCH', 'DELETE'].includes(v.request.method) ? answer(v) : notFound(),
);

import { definePage } from '~/identity/page.ts';
import { act, type Visit } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { findUpload } from '~/registration/documents/find-upload.server.ts';
import { answerTus } from '~/registration/documents/resume-upload.server.ts';

export const handle = definePage({ id: 'vendor.document-upload', access: ['vendor'] });

function answer(v: Visit): Promise<Response> | Response {
  const { uploadId } = v.params;
  if (!isId(uploadId)) return notFound();
  const who = { actor: v.actor, pemda: v.pemda, now: v.clock.now() };
  return answerTus(v.request, {
    path: '/vendor/registration/documents/uploads',
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

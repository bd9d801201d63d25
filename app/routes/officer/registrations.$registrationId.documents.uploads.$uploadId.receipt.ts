import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { findAssistedRegistration } from '~/registration/assistance/find-assisted-registration.server.ts';
import { findUpload } from '~/registration/documents/find-upload.server.ts';
import { settleUpload } from '~/registration/documents/settle-upload.server.ts';

export const handle = definePage({ id: 'officer.document-upload-receipt', access: ['officer'] });

/** Ends an upload and says what became of it, with the hash of what arrived. Asked twice it says the same. */
export const action = act(handle, async v => {
  const { registrationId, uploadId } = v.params;
  const officerId = v.session?.personId ?? '';
  const own = await v.readPrimary(tx => findAssistedRegistration(tx, { registrationId, officerId }));
  if (!own || !isId(uploadId)) return notFound();
  const who = { actor: v.actor, pemda: v.pemda, now: v.clock.now() };
  const upload = await v.readPrimary(tx => findUpload(tx, who, uploadId));
  if (!upload) return notFound();
  const expected = String((await v.request.formData()).get('sha256') ?? '');
  const settled = await settleUpload(upload, expected, run => v.command(run));
  const headers = { 'Cache-Control': 'no-store' };
  if (!settled.ok) return Response.json({ problems: settled.problems }, { status: 422, headers });
  return Response.json(settled.value, { headers });
});

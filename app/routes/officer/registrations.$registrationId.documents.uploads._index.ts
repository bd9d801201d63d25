import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { findAssistedRegistration } from '~/registration/assistance/find-assisted-registration.server.ts';
import { findUpload } from '~/registration/documents/find-upload.server.ts';
import { openUpload } from '~/registration/documents/open-upload.server.ts';
import { answerTus } from '~/registration/documents/resume-upload.server.ts';

export const handle = definePage({ id: 'officer.document-uploads', access: ['officer'] });

/** Begins an upload of a document of the vendor whom one helps (tus 1.0, creation). */
export const action = act(handle, async v => {
  const { registrationId } = v.params;
  const officerId = v.session?.personId ?? '';
  const own = await v.readPrimary(tx => findAssistedRegistration(tx, { registrationId, officerId }));
  if (!own) return notFound();
  const who = { actor: v.actor, pemda: v.pemda, now: v.clock.now() };
  return answerTus(v.request, {
    path: `/officer/registrations/${own.id}/documents/uploads`,
    find: id => v.readPrimary(tx => findUpload(tx, who, id)),
    open: (kind, length) => v.command(ctx => openUpload(ctx, { vendorId: own.vendorId, kind, length })),
  });
});

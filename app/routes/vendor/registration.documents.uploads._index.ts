import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { err } from '~/reference/result.ts';
import { findUpload } from '~/registration/documents/find-upload.server.ts';
import { openUpload } from '~/registration/documents/open-upload.server.ts';
import { answerTus } from '~/registration/documents/resume-upload.server.ts';
import { findVendorOfPerson } from '~/registration/find-vendor-of-person.server.ts';

export const handle = definePage({ id: 'vendor.document-uploads', access: ['vendor'] });

/** Begins an upload of one's own document (tus 1.0, creation). */
export const action = act(handle, async v => {
  const own = await v.readPrimary(tx => findVendorOfPerson(tx, v.session?.personId ?? ''));
  const who = { actor: v.actor, pemda: v.pemda, now: v.clock.now() };
  return answerTus(v.request, {
    path: '/vendor/registration/documents/uploads',
    find: id => v.readPrimary(tx => findUpload(tx, who, id)),
    open: async (kind, length) =>
      own ? v.command(ctx => openUpload(ctx, { vendorId: own.id, kind, length })) : err('vendor-unknown'),
  });
});

import { redirect } from '@remix-run/node';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { isDocumentKind } from '~/registration/documents/document-kinds.ts';

export const handle = definePage({ id: 'vendor.registration-document', access: ['vendor'] });

/** The address of one kind of document leads to its card, also when nobody asked for that kind. */
export const loader = act(handle, async v => {
  const { kind } = v.params;
  if (!isDocumentKind(kind)) return notFound();
  return redirect(`/vendor/registration/documents?add=${kind}#${kind}`);
});

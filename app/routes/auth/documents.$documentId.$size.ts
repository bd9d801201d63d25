import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { documentSizes } from '~/registration/documents/document-url.ts';
import { findOwnDocument, seeDocument } from '~/registration/documents/open-document.server.ts';

export const handle = definePage({ id: 'auth.document', access: ['vendor', 'ukpbj', 'officer'] });

const types = { webp: 'image/webp', pdf: 'application/pdf' } as const;

/** A PDF without the sandbox, in which browsers refuse to show one; it was rewritten without anything that acts. */
const policies = {
  webp: "default-src 'none'; sandbox",
  pdf: "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'",
} as const;

/**
 * A document for its owner, or for staff, whose look is recorded. It opens in the browser, but can do nothing there: no
 * script, no form, no frame, nothing fetched, nothing kept in a cache. The server adds nosniff to every answer.
 */
export const loader = act(handle, async v => {
  const { documentId } = v.params;
  const size = documentSizes.find(each => each === v.params.size);
  if (!isId(documentId) || !size) throw notFound();
  const sought = { documentId, size };
  const own = await v.readPrimary(tx => findOwnDocument(tx, v, sought));
  const seen = own ? null : await v.command(ctx => seeDocument(ctx, sought));
  const opened = own ?? (seen?.ok ? seen.value : null);
  if (!opened) throw notFound();
  const { kind, format, bytes } = opened;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': types[format],
      'Content-Length': String(bytes.length),
      'Content-Disposition': `inline; filename="${kind}.${format}"`,
      'Content-Security-Policy': policies[format],
      'Cache-Control': 'private, no-store',
    },
  });
});

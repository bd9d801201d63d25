import { photoAudience } from '~/catalog/photos/may-see-photo.server.ts';
import { parsePhotoName, readPhotoFile } from '~/catalog/photos/photo-files.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';

export const handle = definePage({ id: 'public.photo', access: 'public' });

const MONTH = 30 * 24 * 3600;

/** A kept photo by its content hash; the server adds nosniff to every answer. Public ones may be kept by any cache; a month bounds what a taken-down one lives on. */
export const loader = act(handle, async v => {
  const name = parsePhotoName(v.params.photo ?? '');
  if (!name) throw notFound();
  const { actor, pemda } = v;
  const audience = await v.read(tx => photoAudience(tx, { actor, pemda }, name.sha256));
  if (audience === 'nobody') throw notFound();
  const bytes = await readPhotoFile(pemda, name.sha256, name.thumb);
  if (!bytes) throw notFound();
  const cache = audience === 'public' ? `public, max-age=${MONTH}, immutable` : 'private, max-age=3600';
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'image/webp',
      'Content-Length': String(bytes.length),
      'Content-Security-Policy': "default-src 'none'",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': cache,
    },
  });
});

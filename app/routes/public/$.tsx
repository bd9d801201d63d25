import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';

export const handle = definePage({ id: 'public.not-found', access: 'public', hydrate: false });

/** An address that no route knows: through the root, so that the answer comes in words and in the right language. */
export const loader = act(handle, async () => {
  throw notFound();
});

export default function NotFound() {
  return null;
}

import { definePage } from '~/identity/page.ts';
import { isReady } from '~/platform/http/is-ready.server.ts';

export const handle = definePage({ id: 'api.readyz', access: 'public' });

/** Whether this process should get requests: the database answers and it is not shutting down. */
export const loader = async () => {
  const ready = await isReady();
  return new Response(ready ? 'ready\n' : 'not ready\n', {
    status: ready ? 200 : 503,
    headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' },
  });
};

import { definePage } from '~/identity/page.ts';

export const handle = definePage({ id: 'api.livez', access: 'public' });

/** The process answers. Says nothing of the database: restarting us would not mend that. */
export const loader = () =>
  new Response('ok\n', { headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' } });

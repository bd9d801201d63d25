import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';

export const handle = definePage({ id: 'auth.presence', access: 'signed-in' });

/** Somebody is still there: the guard has noted it. */
export const action = act(handle, async () => new Response(null, { status: 204 }));

import { closeLoginSession } from '~/identity/login-sessions.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { seeOther } from '~/platform/http/reply.server.ts';

export const handle = definePage({ id: 'auth.sign-out', access: 'signed-in' });

export const action = act(handle, async v =>
  seeOther('/', { 'Set-Cookie': await closeLoginSession(v.session!.id) }),
);

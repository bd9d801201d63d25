import { openLoginSession } from '~/identity/login-sessions.server.ts';
import type { Role } from '~/identity/roles.ts';
import { answerOf } from '../support/route-modules.ts';

/** The cookie of a person signed in here. */
export async function enter(personId: string, role: Role): Promise<string> {
  const cookie = await openLoginSession(personId, { pemda: '33.25', role, rights: 'full', device: 'uji' });
  return cookie.split(';')[0]!;
}

interface Args {
  request: Request;
  params: Record<string, string | undefined>;
}

const address = 'http://laris.test/here';

export function get(cookie: string, query = ''): Request {
  return new Request(`${address}${query}`, { headers: { Cookie: cookie } });
}

export function post(cookie: string, form: Record<string, string> = {}): Request {
  return new Request(address, {
    method: 'POST',
    headers: { Cookie: cookie },
    body: new URLSearchParams(form),
  });
}

/** Status and place of whatever a route answers or throws. */
export function knock(door: (args: Args) => unknown, request: Request, params: Args['params'] = {}) {
  return answerOf(() => door({ request, params }));
}

import type { Actor } from '~/identity/actor.ts';
import { openLoginSession } from '~/identity/login-sessions.server.ts';
import type { RouteArgs } from '~/identity/visit.server.ts';

export interface Answer {
  status: number;
  location: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: each test names the fields that it reads.
  body: any;
}

/** A signed-in browser: sends forms and opens pages as this person. */
export async function signIn(actor: Actor & { kind: 'person' }) {
  const { personId, pemda, role, rights } = actor;
  const cookie = await openLoginSession(personId, { pemda, role, rights, device: 'uji' });
  const headers = { Cookie: cookie.split(';')[0] ?? '' };
  return {
    get: (loader: Run, params: RouteArgs['params'] = {}, search = '') =>
      answerOf(() => loader({ request: new Request(`http://laris.test/x${search}`, { headers }), params })),
    post: (action: Run, fields: [string, string][], params: RouteArgs['params'] = {}, search = '') => {
      const body = new URLSearchParams(fields);
      const request = new Request(`http://laris.test/x${search}`, { method: 'POST', headers, body });
      return answerOf(() => action({ request, params }));
    },
  };
}

type Run = (args: RouteArgs) => unknown;

/** A route answers by returning data, returning a response or throwing one. */
async function answerOf(run: () => unknown): Promise<Answer> {
  let answer: unknown;
  try {
    answer = await run();
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    answer = thrown;
  }
  if (answer instanceof Response) {
    return { status: answer.status, location: answer.headers.get('Location'), body: null };
  }
  const { data, init } = (answer ?? {}) as { data?: unknown; init?: { status?: number } | null };
  const wrapped = init !== undefined;
  return { status: (wrapped && init?.status) || 200, location: null, body: wrapped ? data : answer };
}

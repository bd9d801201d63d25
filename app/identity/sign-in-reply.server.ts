import { config } from '~/platform/config/config.server.ts';
import { readCookie, writeCookie } from '~/platform/http/cookies.ts';
import { seeOther } from '~/platform/http/reply.server.ts';
import { homeOf, ownPath } from './home-of.ts';
import type { SignedIn } from './sign-in.server.ts';

const deviceCookie = 'laris-device';

/** What the sign-in wants to know of the browser that asks. */
export function readBrowser(request: Request): { device: string; proof: string | undefined } {
  return {
    device: request.headers.get('User-Agent') ?? '',
    proof: readCookie(request.headers.get('Cookie'), deviceCookie),
  };
}

/** Opens the door: the session's cookie, the device's proof, and on to where the person was going. */
export function letIn(request: Request, { role, cookie, proof }: SignedIn): Response {
  const secure = config().mode === 'live';
  const headers = new Headers({ 'Set-Cookie': cookie });
  headers.append('Set-Cookie', writeCookie(deviceCookie, proof, { maxAgeDays: 400, secure }));
  const wished = ownPath(new URL(request.url).searchParams.get('to'));
  return seeOther(wished ?? homeOf(role), headers);
}

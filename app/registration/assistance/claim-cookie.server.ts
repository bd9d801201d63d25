import { isPemdaId, type PemdaId } from '~/identity/actor.ts';
import { config } from '~/platform/config/config.server.ts';
import { readCookie, writeCookie } from '~/platform/http/cookies.ts';
import { readClaimCode } from './claim-code.ts';

const name = 'laris-claim';
const secure = () => config().mode === 'live';

/** The code goes along through making an account or signing in, out of the address bar; for a day at most. */
export function keepClaim(pemda: PemdaId, code: string): string {
  return writeCookie(name, `${pemda}_${readClaimCode(code) ?? ''}`, { maxAgeDays: 1, secure: secure() });
}

export function dropClaim(): string {
  return writeCookie(name, '', { maxAgeDays: 0, secure: secure() });
}

export function readClaim(request: Request): { pemda: PemdaId; code: string } | null {
  const [pemda, code] = (readCookie(request.headers.get('Cookie'), name) ?? '').split('_');
  return isPemdaId(pemda) && code && readClaimCode(code) ? { pemda, code } : null;
}

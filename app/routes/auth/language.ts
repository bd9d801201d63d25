import { isLanguage } from '~/i18n/languages.ts';
import { ownPath } from '~/identity/home-of.ts';
import { definePage } from '~/identity/page.ts';
import { act, languageCookie } from '~/identity/visit.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { writeCookie } from '~/platform/http/cookies.ts';
import { seeOther } from '~/platform/http/reply.server.ts';

export const handle = definePage({ id: 'auth.language', access: 'public' });

/** The page that asked, if it is ours. */
function cameFrom(request: Request): string {
  const referrer = request.headers.get('Referer');
  if (!referrer || !URL.canParse(referrer)) return '/';
  const { pathname, search } = new URL(referrer);
  return ownPath(pathname + search) ?? '/';
}

export const action = act(handle, async v => {
  const language = (await v.request.formData()).get('language');
  if (!isLanguage(language)) return seeOther(cameFrom(v.request));
  const secure = config().mode === 'live';
  const cookie = writeCookie(languageCookie, language, { maxAgeDays: 400, secure });
  return seeOther(cameFrom(v.request), { 'Set-Cookie': cookie });
});

import { defaultLanguage, isLanguage } from '~/i18n/languages.ts';
import { wordsOf } from '~/i18n/namespaces.server.ts';
import type { PageGround } from '~/i18n/use-words.ts';
import { readCookie } from '~/platform/http/cookies.ts';
import { languageCookie } from './visit.server.ts';

/** Language and the common words, from the request alone: the root needs no session. */
export function readGround(request: Request): PageGround {
  const chosen = readCookie(request.headers.get('Cookie'), languageCookie);
  const language = isLanguage(chosen) ? chosen : defaultLanguage;
  return { language, words: wordsOf(language, ['ui', 'nav']) };
}

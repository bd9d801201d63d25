import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Language } from '~/i18n/languages.ts';
import { type Translate, translator } from '~/i18n/words.ts';
import { ALL_CHECKS } from './all-checks.ts';
import type { Report } from './check.ts';
import { loadHelpPage } from './load-help.server.ts';
import { nameCodes } from './name-codes.server.ts';

const spoken = new Map<Language, Translate>();

/** The words of all checks, from the front matter of their help pages; compiled once per language and process. */
function wordsOfChecks(language: Language): Translate {
  const known = spoken.get(language);
  if (known) return known;
  const words = ALL_CHECKS.flatMap(({ meta: { id } }) => {
    const { title, codes, fixes } = loadHelpPage(id, language);
    return [
      [`title.${id}`, title],
      ...Object.entries(codes).flatMap(([code, { says, short }]) => [
        [`says.${code}`, says],
        [`short.${code}`, short],
      ]),
      ...Object.entries(fixes).map(([fix, text]) => [`fix.${fix}`, text]),
    ] as [string, string][];
  });
  const t = translator(language, Object.fromEntries(words.map(([key, text]) => [key, compileMessage(text)])));
  spoken.set(language, t);
  return t;
}

type Spoken = Pick<Report, 'code' | 'data'> & { fix?: string };

/** "Foto buram": what is wrong, in one line. */
export function sayFinding({ code, data }: Spoken, language: Language): string {
  return wordsOfChecks(language)(`says.${code}`, nameCodes(data, language));
}

/** What to do about it. */
export function sayFix({ fix = '', data }: Spoken, language: Language): string {
  return wordsOfChecks(language)(`fix.${fix}`, nameCodes(data, language));
}

/** "surat halal": the same in two or three words, for a list of what holds a product back. */
export function sayShort(code: string, language: Language): string {
  return wordsOfChecks(language)(`short.${code}`);
}

export function checkTitle(id: string, language: Language): string {
  return wordsOfChecks(language)(`title.${id}`);
}

/** Both sentences of a finding and the lesson of its check in one language, for `presentFindings`. */
export function speaker(language: Language) {
  return {
    finding: (finding: Spoken) => sayFinding(finding, language),
    fix: (finding: Spoken) => sayFix(finding, language),
    lesson: (check: string) => loadHelpPage(check, language).lesson ?? null,
  };
}

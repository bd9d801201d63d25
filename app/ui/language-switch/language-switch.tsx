import { type Language, languages } from '~/i18n/languages.ts';
import { useLanguage } from '~/i18n/use-words.ts';

/** Each language in its own words, whatever the page speaks. */
const names: Record<Language, string> = { id: 'Bahasa Indonesia', en: 'English' };

/** A plain form, so that it works on pages without scripts; the answer leads back to this page. */
export function LanguageSwitch({ action }: { action: string }) {
  const current = useLanguage();
  return (
    <form method="post" action={action}>
      {languages
        .filter(language => language !== current)
        .map(language => (
          <button
            key={language}
            className="action"
            type="submit"
            name="language"
            value={language}
            lang={language}
          >
            {names[language]}
          </button>
        ))}
    </form>
  );
}

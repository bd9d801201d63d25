import { usePemda, useWords } from '~/i18n/use-words.ts';
import { LanguageSwitch } from '~/ui/language-switch/language-switch.tsx';

/** Whose portal this is, and the other language. */
export function Foot() {
  const t = useWords();
  const pemda = usePemda();
  return (
    <>
      <p>{pemda ? t('nav.foot-of', { office: pemda.office }) : t('nav.foot')}</p>
      <LanguageSwitch action="/language" />
    </>
  );
}

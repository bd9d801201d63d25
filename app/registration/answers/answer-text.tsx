import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay } from '~/reference/calendar-day.ts';
import type { ShownAnswer } from './present-answer.ts';
import type { Question } from './questions.ts';

/** An answer in words, with what follows from it in small; "not answered yet" when there is none. */
export function AnswerText({ question, shown }: { question: Question; shown: ShownAnswer | null }) {
  const t = useWords();
  const language = useLanguage();
  if (!shown) return <span className="soft">{t('registration.no-answer')}</span>;
  const { text, option, birthDate, size, title } = shown;
  const aside = birthDate
    ? t('registration.aside.birth', { date: formatDay(birthDate, language) })
    : size
      ? t(`registration.aside.size.${size}`)
      : title;
  return (
    <>
      {option === null ? text : t(`registration.option.${question}.${option}`)}
      {aside ? <small className="soft"> {aside}</small> : null}
    </>
  );
}

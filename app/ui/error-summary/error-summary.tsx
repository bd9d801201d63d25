import { useEffect, useId, useRef } from 'react';
import { useWords } from '~/i18n/use-words.ts';

export interface Mistake {
  /** Id of the field; without it the line is text. */
  field?: string;
  text: string;
}

/**
 * First thing on the page after a rejected form: takes the focus and marks the page's title. Only when what is wrong
 * changes, or with another `round` of sending; drawn anew it must not take the focus from a field.
 */
export function ErrorSummary({ mistakes, round = 0 }: { mistakes: readonly Mistake[]; round?: number }) {
  const t = useWords();
  const box = useRef<HTMLDivElement>(null);
  const title = useId();
  const prefix = t('ui.error');
  const wrong = mistakes.map(({ field, text }) => `${field} ${text}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same mistakes after another try are news, too.
  useEffect(() => {
    if (wrong === '') return;
    box.current?.focus();
    if (!document.title.startsWith(prefix)) document.title = `${prefix} ${document.title}`;
  }, [wrong, round, prefix]);
  if (mistakes.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript this is what brings a reader to the mistakes.
    <div className="errors flow" role="alert" aria-labelledby={title} tabIndex={-1} autoFocus ref={box}>
      <h2 id={title}>{t('ui.errors-title', { n: mistakes.length })}</h2>
      <ul>
        {mistakes.map(({ field, text }) => (
          <li key={`${field} ${text}`}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  );
}

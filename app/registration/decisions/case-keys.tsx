import { useMemo, useRef, useState } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import { Button } from '~/ui/button/button.tsx';
import { useShortcuts } from './use-shortcuts.ts';

const letters = ['j', 'k', 'a', 's', 'r', '?'] as const;
const meanings = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  s: 'back',
  r: 'refuse',
  '?': 'help',
} as const;

/** Shortcuts of the review page, their help, and the switch that turns them off. Says aloud what a letter chose. */
export function CaseKeys() {
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, setSaid] = useState('');
  const shortcuts = useMemo(() => {
    const follow = (id: string) => () => document.getElementById(id)?.querySelector('a')?.click();
    const choose =
      (...values: string[]) =>
      () => {
        const selector = values.map(value => `input[name=outcome][value=${value}]`).join(',');
        const input = document.querySelector<HTMLInputElement>(selector);
        if (!input) return;
        input.focus();
        if (!input.checked) input.click();
        setSaid(t('decisions.keys.moved', { choice: t(`decisions.do.${input.value}`) }));
      };
    return {
      j: follow('case-next'),
      k: follow('case-previous'),
      a: choose('accepted', 'readmitted'),
      s: choose('sent-back'),
      r: choose('refused', 'excluded'),
      '?': () => dialog.current?.showModal(),
    };
  }, [t]);
  const { on, turn } = useShortcuts(shortcuts);
  if (on === null) return null;
  return (
    <>
      <Button kind="second" slim type="button" onClick={() => dialog.current?.showModal()}>
        {t('decisions.keys.title')}
      </Button>
      <p className="unseen" role="status">
        {said}
      </p>
      <dialog className="dialog" ref={dialog} aria-labelledby="keys-title">
        <div className="flow">
          <h2 id="keys-title">{t('decisions.keys.title')}</h2>
          <p>{t('decisions.keys.intro')}</p>
          <ul>
            {letters.map(letter => (
              <li key={letter}>
                <kbd>{letter}</kbd> {t(`decisions.keys.${meanings[letter]}`)}
              </li>
            ))}
          </ul>
          <label className="pick">
            <input type="checkbox" checked={on} onChange={event => turn(event.currentTarget.checked)} />
            <span>{t('decisions.keys.on')}</span>
          </label>
          <form method="dialog">
            <button className="action" type="submit">
              {t('decisions.keys.close')}
            </button>
          </form>
        </div>
      </dialog>
    </>
  );
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { Button } from '~/ui/button/button.tsx';
import type { Role } from './roles.ts';
import { idleLimit } from './session-limits.ts';

/** Said this long before the session ends of silence (login.gov warns 150 seconds before). */
const warningMs = 150_000;

/** Asks before silence signs somebody out: `life` changes with every page, request and answer and starts the time anew. */
export function IdleWarning({ of, life }: { of: Role; life: string }) {
  const t = useWords();
  const language = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [round, setRound] = useState(0);
  const [endsAt, setEndsAt] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sign of life starts the time anew.
  useEffect(() => {
    const timer = setTimeout(() => {
      setEndsAt(formatInstant(new Date(Date.now() + warningMs), language));
      dialog.current?.showModal();
    }, idleLimit(of) - warningMs);
    return () => clearTimeout(timer);
  }, [life, round, of, language]);
  const stay = useCallback(async () => {
    dialog.current?.close();
    const answer = await fetch('/presence', { method: 'POST' }).catch(() => null);
    if (answer?.redirected) window.location.reload();
    else setRound(n => n + 1);
  }, []);
  return (
    <dialog className="dialog" ref={dialog} aria-labelledby="idle-title">
      <div className="flow">
        <h2 id="idle-title">{t('nav.idle.title')}</h2>
        <p>{t('nav.idle.text', { at: endsAt })}</p>
        <Button type="button" onClick={stay}>
          {t('nav.idle.stay')}
        </Button>
      </div>
    </dialog>
  );
}

import { useEffect, useRef, useState } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import { wibTime } from '~/reference/calendar-day.ts';
import { Link } from '~/ui/link/link.tsx';
import type { DraftPlace, DraftState } from './draft-place.ts';

/** Puts the cursor where the address says: resuming lands in the field, not only near it. */
function focusNamed(form: HTMLFormElement): void {
  const named = form.elements.namedItem(decodeURIComponent(window.location.hash.slice(1)));
  const field = named instanceof RadioNodeList ? named[0] : named;
  if (field instanceof HTMLElement && document.activeElement === document.body) field.focus();
}

/**
 * Stands inside a form and keeps what is typed there; one line says how that goes. The script that does it is fetched
 * once the page stands. Without script there is nothing here, and saving is what the buttons do.
 */
export function DraftKeeper({ place }: { place: DraftPlace }) {
  const t = useWords();
  const line = useRef<HTMLParagraphElement>(null);
  const [state, setState] = useState<DraftState>({ kind: 'quiet' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is the same as long as it was made at the same time.
  useEffect(() => {
    const form = line.current?.closest('form');
    if (!form) return;
    focusNamed(form);
    let stop = () => {};
    let gone = false;
    void import('./use-form-watch.ts').then(({ watchForm }) => {
      if (!gone) stop = watchForm(form, place, setState);
    });
    return () => {
      gone = true;
      stop();
    };
  }, [place.to, place.shown]);
  const { kind } = state;
  return (
    <>
      <input type="hidden" name="shown" value={place.shown} />
      <p className="small soft" role="status" ref={line} data-draft={kind}>
        {kind === 'quiet' ? '\u00a0' : null}
        {kind === 'saved' ? t('registration.draft.saved', { time: wibTime(new Date(state.at)) }) : null}
        {kind === 'quiet' || kind === 'saved' ? null : t(`registration.draft.${kind}`)}{' '}
        {kind === 'signed-out' ? (
          <Link plain to={`/sign-in?to=${encodeURIComponent(window.location.pathname)}`}>
            {t('registration.draft.sign-in')}
          </Link>
        ) : null}
      </p>
    </>
  );
}

import { useEffect, useState } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import { Icon } from '../icon/icon.tsx';

/** Where the read-aloud link leads without a voice in the browser: `SpeakHint`. */
const hint = 'speak-hint';

const script = '/speak.js';

/**
 * “Bacakan”. A link that always leads somewhere; public/speak.js turns it into a button that reads what `of` selects
 * with the browser's own voice. Always there, so nothing moves when the script arrives.
 */
export function SpeakLink({ of }: { of: string }) {
  const t = useWords();
  const [speaks, setSpeaks] = useState(false);
  useEffect(() => {
    setSpeaks('speechSynthesis' in window);
    // A page that the router has put up did not run the script that stands in it.
    if ('larisSpeaks' in window) return;
    const loaded = document.createElement('script');
    loaded.src = script;
    document.head.append(loaded);
  }, []);
  return (
    <>
      <a
        className="button second slim"
        href={`#${hint}`}
        role={speaks ? 'button' : undefined}
        data-speak={of}
        data-stop={t('ui.speak.stop')}
      >
        <Icon name="sound" />
        <span>{t('ui.speak')}</span>
      </a>
      <script src={script} defer />
    </>
  );
}

/** What to do where the button makes no sound: phones read pages themselves. */
export function SpeakHint() {
  const t = useWords();
  return (
    <p className="small soft offprint" id={hint}>
      {t('ui.speak.hint')}
    </p>
  );
}

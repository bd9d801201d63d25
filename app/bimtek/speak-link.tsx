import { useWords } from '~/i18n/use-words.ts';
import { Icon } from '~/ui/icon/icon.tsx';

/** Where the read-aloud link leads without a voice in the browser: a hint on how the phone reads pages itself. */
export const speakHint = 'speak-hint';

/**
 * “Bacakan”. A link that always leads somewhere; public/speak.js turns it into a button that reads the lesson with the
 * browser's own voice. Always there, so nothing moves when the script arrives.
 */
export function SpeakLink({ of }: { of: string }) {
  const t = useWords();
  return (
    <>
      <a
        className="button second slim"
        href={`#${speakHint}`}
        data-speak={of}
        data-stop={t('bimtek.lesson.stop')}
      >
        <Icon name="sound" />
        <span>{t('bimtek.lesson.speak')}</span>
      </a>
      <script src="/speak.js" defer />
    </>
  );
}

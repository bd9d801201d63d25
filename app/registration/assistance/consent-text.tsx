import { useWords } from '~/i18n/use-words.ts';
import { consentPoints } from './consent-points.ts';

/** What the vendor agrees to: read aloud, shown on the vendor's own phone, and printed on the paper form. */
export function ConsentText() {
  const t = useWords();
  return (
    <section>
      <h2>{t('assistance.agree.title')}</h2>
      <ul>
        {consentPoints.map(point => (
          <li key={point}>{t(`assistance.agree.${point}`)}</li>
        ))}
      </ul>
    </section>
  );
}

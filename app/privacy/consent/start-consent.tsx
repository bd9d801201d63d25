import { useWords } from '~/i18n/use-words.ts';
import { Link } from '~/ui/link/link.tsx';

/** Above the button that begins a registration: pressing it is the yes, and here is what it is a yes to. */
export function StartConsent() {
  const t = useWords();
  return (
    <p>
      {t('privacy.start.agree')}{' '}
      <Link plain to="/account/privacy/consents">
        {t('privacy.start.more')}
      </Link>
    </p>
  );
}

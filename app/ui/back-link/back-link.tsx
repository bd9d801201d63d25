import { useWords } from '~/i18n/use-words.ts';
import { Icon } from '../icon/icon.tsx';
import { Link } from '../link/link.tsx';

/** Names the page it leads to; “Kembali” when no name is given. */
export function BackLink({ to, children }: { to: string; children?: string }) {
  const t = useWords();
  return (
    <Link className="back offprint" to={to}>
      <Icon name="back" />
      {children ?? t('ui.back')}
    </Link>
  );
}

/** The way down to this page; the page itself is its h1 and not repeated. */
export function Trail({ places }: { places: readonly { to: string; text: string }[] }) {
  const t = useWords();
  return (
    <nav aria-label={t('ui.trail')}>
      <ol className="trail">
        {places.map(place => (
          <li key={place.to}>
            <Link to={place.to}>{place.text}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

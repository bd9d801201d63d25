import { useWords } from '~/i18n/use-words.ts';
import { Icon } from '../icon/icon.tsx';
import { Link } from '../link/link.tsx';

export interface Chip {
  to: string;
  text: string;
  /** The chip is a filter in force and its link removes it. */
  remove?: boolean;
  current?: boolean;
}

export function Chips({ chips }: { chips: readonly Chip[] }) {
  const t = useWords();
  return (
    <ul className="chips offprint">
      {chips.map(({ to, text, remove, current }) => (
        <li key={text}>
          <Link to={to} aria-current={current ? 'true' : undefined}>
            {text}
            {remove ? (
              <>
                <span className="unseen">{t('ui.remove-filter')}</span>
                <Icon name="close" />
              </>
            ) : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}

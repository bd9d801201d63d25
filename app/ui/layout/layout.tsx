import type { ReactNode } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import { classes } from '../classes.ts';
import { Icon, type IconName } from '../icon/icon.tsx';
import { Hem, Mark } from '../kawung/kawung.tsx';
import { Link } from '../link/link.tsx';

export interface Place {
  to: string;
  text: string;
  icon?: IconName;
  plain?: boolean;
}

export interface LayoutProps {
  /** Where the mark leads. */
  home: string;
  /** Name of the local government beside the mark. */
  pemda?: string;
  /** Places in the bar; a single one stands open, more fold into a menu on phones. */
  menu?: readonly Place[];
  /** The vendor's four places under the bar. */
  tabs?: readonly Place[];
  /** Path of this page: marks its place in menu and tabs. */
  at?: string;
  /** Staff pages; `slim` keeps the text of a wide page at reading width. */
  width?: 'reading' | 'wide' | 'slim';
  foot?: ReactNode;
  children: ReactNode;
}

/** The longest place that holds the path is the current one, so that `/vendor` does not claim `/vendor/products`. */
function findCurrent(places: readonly Place[], at = ''): Place | undefined {
  const holding = places.filter(place => at === place.to || at.startsWith(`${place.to}/`));
  return holding.sort((a, b) => b.to.length - a.to.length)[0];
}

function Places({ places, at }: { places: readonly Place[]; at?: string }) {
  const current = findCurrent(places, at);
  return places.map(place => (
    <Link
      key={place.to}
      to={place.to}
      plain={place.plain}
      aria-current={place === current ? 'page' : undefined}
    >
      {place.icon ? <Icon name={place.icon} /> : null}
      {place.text}
    </Link>
  ));
}

export function Layout({
  home,
  pemda,
  menu = [],
  tabs = [],
  at,
  width = 'reading',
  foot,
  children,
}: LayoutProps) {
  const t = useWords();
  // A bar of many places keeps its breadth from page to page; the text below it keeps to the left.
  const broad = width !== 'reading' || menu.length > 2;
  const wide = broad && 'wide';
  const slim = width === 'slim' || (broad && width === 'reading');
  const folds = menu.length > 1;
  // React 18 knows no popover attributes; in lower case it passes them on.
  const opens = { popovertarget: 'menu' };
  const folded = folds ? { id: 'menu', popover: 'auto' } : {};
  return (
    <>
      <a className="skip" href="#content">
        {t('ui.skip')}
      </a>
      <header className="top">
        <div className={classes('band', wide)}>
          <Link className="brand" to={home}>
            <Mark />
            <span>Laris</span>
            {pemda ? <small>{pemda}</small> : null}
          </Link>
          {folds ? (
            <button className="menu-button" type="button" {...opens}>
              {t('ui.menu')}
            </button>
          ) : null}
          {menu.length > 0 ? (
            <nav className="menu" aria-label={t('ui.menu-main')} {...folded}>
              <Places places={menu} at={at} />
            </nav>
          ) : null}
        </div>
        <Hem />
      </header>
      {tabs.length > 0 ? (
        <nav className="tabs" aria-label={t('ui.menu-tabs')}>
          <div className={classes('band', wide)}>
            <Places places={tabs} at={at} />
          </div>
        </nav>
      ) : null}
      <main id="content" className={classes('band page', wide, slim && 'slim')}>
        {children}
      </main>
      {foot ? (
        <footer className="foot">
          <div className={classes('band', wide)}>{foot}</div>
        </footer>
      ) : null}
    </>
  );
}

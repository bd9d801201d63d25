import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon.tsx';
import { Link, type LinkProps } from '../link/link.tsx';

interface ActionProps extends Omit<LinkProps, 'to' | 'className'> {
  /** Without it the action is a submit button that looks like a link. */
  to?: string;
  icon?: IconName;
  /** Words only for readers, when several actions on the page share the same word: “Ubah” + “ NIB”. */
  about?: string;
  /** Puts the icon after the words. */
  after?: boolean;
  name?: string;
  value?: string;
  children: ReactNode;
}

/** A quiet link or button of full touch height. */
export function Action({ to, icon, about, after, name, value, children, ...rest }: ActionProps) {
  const drawn = icon ? <Icon name={icon} /> : null;
  const inside = (
    <>
      {after ? null : drawn}
      {children}
      {about ? <span className="unseen"> {about}</span> : null}
      {after ? drawn : null}
    </>
  );
  if (to === undefined) {
    return (
      <button type="submit" className="action" name={name} value={value}>
        {inside}
      </button>
    );
  }
  return (
    <Link to={to} className="action" {...rest}>
      {inside}
    </Link>
  );
}

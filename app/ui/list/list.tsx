import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import { Icon, type IconName } from '../icon/icon.tsx';
import { Link } from '../link/link.tsx';
import { type Status, Tag } from '../tag/tag.tsx';

export interface ItemProps {
  name: ReactNode;
  /** The whole row becomes the link. */
  to?: string;
  plain?: boolean;
  /** One line why. */
  small?: ReactNode;
  status?: Status;
  icon?: IconName;
  /** An img of 64 × 64 with class `thumb`, or a drawing. */
  photo?: ReactNode;
  /** Shows where the row leads. */
  arrow?: boolean;
  /** Stands alone in a card instead of in a List. */
  card?: boolean;
  /** A button or other thing at the far side. */
  end?: ReactNode;
}

export function List({ children }: { children: ReactNode }) {
  return <ul className="list">{children}</ul>;
}

/** Picture or icon, name, one line why, tag. Inside a List wrap it in `<li>`. */
export function Item({ name, to, plain, small, status, icon, photo, arrow, card, end }: ItemProps) {
  const pictured = Boolean(photo || icon);
  const tag = status ? <Tag tone={status.tone}>{status.text}</Tag> : null;
  const inside = (
    <>
      {photo}
      {icon ? <Icon name={icon} /> : null}
      <span className="body">
        <span className="name">{name}</span>
        {pictured && tag ? <small>{tag}</small> : null}
        {small ? <small>{small}</small> : null}
      </span>
      {pictured ? null : tag}
      {end}
      {arrow ? <Icon name="arrow" /> : null}
    </>
  );
  const look = classes('item', card && 'card', !pictured && 'wraps');
  if (!to) return <div className={look}>{inside}</div>;
  return (
    <Link className={look} to={to} plain={plain}>
      {inside}
    </Link>
  );
}

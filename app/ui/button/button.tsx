import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classes } from '../classes.ts';
import { Icon, type IconName } from '../icon/icon.tsx';
import { Link, type LinkProps } from '../link/link.tsx';

interface Look {
  /** Filled is the one next thing of the page; everything else is `second`, `danger` or an Action. */
  kind?: 'filled' | 'second' | 'danger';
  icon?: IconName;
  slim?: boolean;
  full?: boolean;
  children: ReactNode;
}

type ButtonProps = Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'children'>;
type ButtonLinkProps = Look & Omit<LinkProps, 'className' | 'children'>;

function dress({ kind = 'filled', slim, full }: Look): string {
  return classes('button', kind !== 'filled' && kind, slim && 'slim', full && 'full');
}

export function Button({ kind, icon, slim, full, children, type = 'submit', ...rest }: ButtonProps) {
  return (
    <button type={type} {...rest} className={dress({ kind, slim, full, children })}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

export function ButtonLink({ kind, icon, slim, full, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={dress({ kind, slim, full, children })}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </Link>
  );
}

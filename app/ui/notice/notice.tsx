import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import { Icon, type IconName } from '../icon/icon.tsx';

const icons = { info: 'info', good: 'check', wait: 'clock', bad: 'warn' } as const;

interface NoticeProps {
  tone?: keyof typeof icons;
  /** The first words in bold: what happened. */
  title?: ReactNode;
  icon?: IconName;
  /** Announce it: the result of what the person has just done. */
  live?: boolean;
  children?: ReactNode;
}

export function Notice({ tone = 'info', title, icon, live, children }: NoticeProps) {
  // A short text goes on in the line of its title.
  const short = typeof children === 'string' ? children : null;
  return (
    <div className={classes('notice', tone !== 'info' && tone)} role={live ? 'status' : undefined}>
      <Icon name={icon ?? icons[tone]} />
      <div className="flow">
        {title || short ? (
          <p>
            {title ? <b>{title}</b> : null} {short}
          </p>
        ) : null}
        {short ? null : children}
      </div>
    </div>
  );
}

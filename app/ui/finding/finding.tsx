import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import { Tag } from '../tag/tag.tsx';

interface FindingProps {
  /** Must be repaired before anything else. */
  stop?: boolean;
  severity: string;
  /** What repairing it brings: “+14 nilai”. */
  gain?: string;
  title: ReactNode;
  /** Evidence, then the repair, then one action, then the lesson. */
  children: ReactNode;
}

export function Finding({ stop, severity, gain, title, children }: FindingProps) {
  return (
    <article className={classes('card finding', stop && 'stop')}>
      <div className="row ends">
        <Tag tone={stop ? 'bad' : 'wait'}>{severity}</Tag>
        {gain ? <span className="plus">{gain}</span> : null}
      </div>
      <h3>{title}</h3>
      {children}
    </article>
  );
}

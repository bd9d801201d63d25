import type { ReactNode } from 'react';

interface PageHeaderProps {
  /** On a report the title is the finding, not the subject. */
  title: ReactNode;
  /** Small line above: where we are or whose page this is. */
  crumb?: ReactNode;
  /** One sentence below. */
  lead?: ReactNode;
  /** Exports, print, or a tag, on the far side. */
  actions?: ReactNode;
}

export function PageHeader({ title, crumb, lead, actions }: PageHeaderProps) {
  return (
    <div className="head">
      <div>
        {crumb ? <p className="crumb">{crumb}</p> : null}
        <h1>{title}</h1>
        {lead ? <p className="lead">{lead}</p> : null}
      </div>
      {actions ? <div className="row offprint">{actions}</div> : null}
    </div>
  );
}

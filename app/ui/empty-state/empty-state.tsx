import type { ReactNode } from 'react';
import { Kawung } from '../kawung/kawung.tsx';

interface EmptyStateProps {
  title: ReactNode;
  /** How to begin, in one sentence. */
  children?: ReactNode;
  /** One button. */
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty flow">
      <Kawung />
      <p>
        <b>{title}</b>
        {children ? <br /> : null}
        {children}
      </p>
      {action ? <p>{action}</p> : null}
    </div>
  );
}

import type { ReactNode } from 'react';

/** How many are chosen, what can be done with them, why not with the others. */
export function BulkBar({ children }: { children: ReactNode }) {
  return <div className="bulk">{children}</div>;
}

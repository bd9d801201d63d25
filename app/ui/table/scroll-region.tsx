import type { ReactNode } from 'react';

/** What is wider than the screen scrolls inside its own region, which has a name and is reachable by keyboard. */
export function ScrollRegion({ name, children }: { name: string; children: ReactNode }) {
  const region = { role: 'region', 'aria-label': name, tabIndex: 0 };
  return (
    <div className="scroll" {...region}>
      {children}
    </div>
  );
}

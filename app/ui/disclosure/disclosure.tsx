import type { ReactNode } from 'react';

/** Help or detail that most people do not need. */
export function Disclosure({
  title,
  open,
  children,
}: {
  title: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open}>
      <summary>{title}</summary>
      <div className="flow">{children}</div>
    </details>
  );
}

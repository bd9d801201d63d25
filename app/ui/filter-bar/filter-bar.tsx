import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';

interface FilterBarProps {
  /** Names the form for readers. */
  label: string;
  submit: string;
  /** The fields; give each `defaultValue` from the address. */
  children: ReactNode;
}

/** A plain GET form: the filters live in the address, so that they can be kept and sent on. */
export function FilterBar({ label, submit, children }: FilterBarProps) {
  return (
    <search className="offprint">
      <form className="filters" aria-label={label} method="get">
        {children}
        <Button kind="second">{submit}</Button>
      </form>
    </search>
  );
}

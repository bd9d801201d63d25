import { type ReactNode, useId } from 'react';

interface ProgressProps {
  value: number;
  max: number;
  /** Says the same in words: “2.310 dari 4.118 baris”. */
  label: ReactNode;
  children?: ReactNode;
}

export function Progress({ value, max, label, children }: ProgressProps) {
  const id = useId();
  return (
    <div className="progress">
      <p id={id}>{label}</p>
      <progress value={value} max={max} aria-labelledby={id} />
      {children ? <p className="small soft">{children}</p> : null}
    </div>
  );
}

import type { ReactNode } from 'react';
import { classes } from '../classes.ts';

export interface Step {
  title: ReactNode;
  text?: ReactNode;
  state?: 'done' | 'now';
}

/** Upright on phones; `lying` lays them side by side from 768 px. */
export function Steps({ steps, lying }: { steps: readonly Step[]; lying?: boolean }) {
  return (
    <ol className={classes('steps', lying && 'lying')}>
      {steps.map((step, at) => (
        <li key={at} className={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <h3>{step.title}</h3>
          {step.text ? <div className="small">{step.text}</div> : null}
        </li>
      ))}
    </ol>
  );
}

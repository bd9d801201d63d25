import type { ReactNode } from 'react';
import { classes } from '../classes.ts';

export interface Step {
  title: ReactNode;
  text?: ReactNode;
  state?: 'done' | 'now';
}

interface StepsProps {
  steps: readonly Step[];
  /** Side by side from 768 px; upright on phones. */
  lying?: boolean;
  /** 2 where the page's h1 is the only heading above. */
  level?: 2 | 3;
}

export function Steps({ steps, lying, level = 3 }: StepsProps) {
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <ol className={classes('steps', lying && 'lying')}>
      {steps.map((step, at) => (
        <li key={at} className={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <Title>{step.title}</Title>
          {step.text ? <div className="small">{step.text}</div> : null}
        </li>
      ))}
    </ol>
  );
}

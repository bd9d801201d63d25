import type { ReactNode } from 'react';
import { classes } from '../classes.ts';

interface ScoreRingProps {
  /** 0 to 100. */
  value: number;
  /** “Nilai 59 dari 100”. */
  label: string;
  tone?: 'good' | 'wait' | 'bad';
  children?: ReactNode;
}

export function ScoreRing({ value, label, tone, children }: ScoreRingProps) {
  const share = Math.max(0, Math.min(100, value));
  return (
    <div className="score">
      <svg viewBox="0 0 100 100" role="img" aria-label={label}>
        <circle cx="50" cy="50" r="43" />
        <circle
          className={classes('arc', tone)}
          cx="50"
          cy="50"
          r="43"
          pathLength="100"
          strokeDasharray={`${share} 100`}
          transform="rotate(-90 50 50)"
        />
        <text x="50" y="62">
          {value}
        </text>
      </svg>
      <div className="flow">{children}</div>
    </div>
  );
}

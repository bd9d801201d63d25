import type { ReactNode } from 'react';
import { classes } from '../classes.ts';

interface CardProps {
  /** Line above the title, in soga. */
  over?: ReactNode;
  title?: ReactNode;
  /** The card that holds the one next thing to do. */
  next?: boolean;
  children: ReactNode;
}

export function Card({ over, title, next, children }: CardProps) {
  return (
    <section className={classes('card', next && 'next')}>
      {over ? <p className="over">{over}</p> : null}
      {title ? <h2>{title}</h2> : null}
      {children}
    </section>
  );
}

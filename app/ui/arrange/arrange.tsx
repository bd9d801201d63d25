import type { ReactNode } from 'react';
import { classes } from '../classes.ts';

/** Things side by side that may wrap; `ends` pushes the last to the far side. */
export function Row({ ends, children }: { ends?: boolean; children: ReactNode }) {
  return <div className={classes('row', ends && 'ends')}>{children}</div>;
}

/** Side by side from 960 px: two halves, or two thirds and an aside. Each child is one column. */
export function Columns({ aside, children }: { aside?: boolean; children: ReactNode }) {
  return <div className={classes('columns', aside ? 'aside' : 'halves')}>{children}</div>;
}

/** A column or any other box whose content keeps the page's rhythm. */
export function Flow({ children }: { children: ReactNode }) {
  return <div className="flow">{children}</div>;
}

/** A grid of equal cards, two beside each other on a phone. Each child is one `<li>`. */
export function Tiles({ children }: { children: ReactNode }) {
  return <ul className="tiles">{children}</ul>;
}

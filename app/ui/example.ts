import type { ReactNode } from 'react';

/** Picks the words of an example in the gallery's language. */
export type Say = (id: string, en: string) => string;

/** One state of a component; it feeds the gallery, the render tests and the accessibility tests. */
export interface Example {
  /** Unique within the component, in kebab case. */
  name: string;
  /** Needs the full width of a staff page. */
  wide?: boolean;
  /** A whole page with its own main: rendered in tests, left out of the gallery, whose frame already shows it. */
  page?: boolean;
  view: (say: Say) => ReactNode;
}

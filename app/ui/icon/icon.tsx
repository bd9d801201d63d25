import { drawings } from './drawings.ts';

export type IconName = keyof typeof drawings;

/** Decoration beside a word; where it stands alone, the link or button around it carries the words. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}

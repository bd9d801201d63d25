import type { Letter } from './present-breach.ts';

/** A letter as it will be read. */
export function LetterText({ letter }: { letter: Letter }) {
  return letter.paragraphs.map(text => <p key={text}>{text}</p>);
}

import { useWords } from '~/i18n/use-words.ts';
import type { Example } from './question-pages.ts';

/** A drawing of the paper with the number in a red box; it follows light and dark by itself. */
export function ExamplePicture({ example }: { example: Example }) {
  const t = useWords();
  return (
    <figure>
      <img
        src={`/examples/${example}.svg`}
        alt={t(`registration.example.${example}.alt`)}
        width={328}
        height={160}
      />
      <figcaption>{t(`registration.example.${example}.caption`)}</figcaption>
    </figure>
  );
}

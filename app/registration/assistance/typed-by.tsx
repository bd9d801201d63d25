import { useWords } from '~/i18n/use-words.ts';
import type { Author } from '~/registration/answers/questions.ts';

/** Beside an answer: who typed it, unless it was whoever looks at it. Needs the words of `registration`. */
export function TypedBy({ author, seenBy }: { author: Author | undefined; seenBy: Author | 'office' }) {
  const t = useWords();
  if (!author || author === seenBy) return null;
  return (
    <>
      {' '}
      <small className="soft">{t(`registration.author.${author}`)}</small>
    </>
  );
}

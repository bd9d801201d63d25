import { useWords } from '~/i18n/use-words.ts';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Card } from '~/ui/card/card.tsx';
import type { NextCard } from './present-next.ts';

/** The one next thing to learn, with the reason before the button. Lessons load whole: they carry no framework. */
export function NextLesson({ next }: { next: NextCard }) {
  const t = useWords();
  const { to, title, course, why, minutes, kilobytes } = next;
  return (
    <Card next over={t('bimtek.next.over')} title={title}>
      <p>{why}</p>
      <p>
        <ButtonLink full to={to} plain={to.startsWith('/learn/')}>
          {t(to.startsWith('/learn/') ? 'bimtek.next.read' : 'bimtek.next.do')}
        </ButtonLink>
      </p>
      {course ? (
        <p className="small soft">
          {course}
          {minutes === null
            ? ''
            : `. ${
                kilobytes === null
                  ? t('bimtek.next.minutes', { minutes })
                  : t('bimtek.lesson.size', { minutes, kilobytes })
              }`}
        </p>
      ) : null}
    </Card>
  );
}

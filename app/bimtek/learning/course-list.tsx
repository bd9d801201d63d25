import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay } from '~/reference/calendar-day.ts';
import { Item, List } from '~/ui/list/list.tsx';
import type { Tone } from '~/ui/tag/tag.tsx';
import type { CourseCard } from '../courses/present-course.ts';

export type CourseState = 'complete' | 'begun' | 'untouched';

export type CourseLine = Pick<CourseCard, 'id' | 'title' | 'minutes' | 'kilobytes' | 'legalBasis'> & {
  state: CourseState;
  done: number;
  of: number;
};

const tones: Record<CourseState, Tone> = { complete: 'good', begun: 'wait', untouched: 'info' };

/** Until when all rules of a course were checked to hold, or that one of them is past that day. */
function useLegalState(): (basis: CourseLine['legalBasis']) => string {
  const t = useWords();
  const language = useLanguage();
  return basis => {
    if (basis.some(each => each.state === 'expired')) return t('bimtek.learning.basis-stale');
    const first = basis.map(each => each.validTo).sort()[0];
    return first ? t('bimtek.learning.basis-until', { day: formatDay(first, language) }) : '';
  };
}

/** Courses with how long and heavy they are, how far somebody is, and until when their rules were checked. */
export function CourseList({ courses }: { courses: readonly CourseLine[] }) {
  const t = useWords();
  const legal = useLegalState();
  return (
    <List>
      {courses.map(({ id, title, minutes, kilobytes, legalBasis, done, of, state }) => (
        <li key={id}>
          <Item
            name={title}
            to={`/learning/courses/${id}`}
            icon="book"
            arrow
            small={
              <>
                {state === 'begun'
                  ? t('bimtek.learning.done-of', { done, of, minutes, kilobytes })
                  : t('bimtek.lesson.size', { minutes, kilobytes })}
                {' · '}
                {legal(legalBasis)}
              </>
            }
            status={
              state === 'untouched'
                ? undefined
                : { tone: tones[state], text: t(`bimtek.learning.state.${state}`) }
            }
          />
        </li>
      ))}
    </List>
  );
}

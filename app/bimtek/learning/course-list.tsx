import { useWords } from '~/i18n/use-words.ts';
import { Item, List } from '~/ui/list/list.tsx';
import type { CourseCard } from '../courses/present-course.ts';
import { useLegalState } from '../courses/use-legal-state.ts';

export type CourseState = 'complete' | 'begun' | 'untouched';

export type CourseLine = Pick<CourseCard, 'id' | 'title' | 'minutes' | 'kilobytes' | 'legalBasis'> & {
  state: CourseState;
  done: number;
  of: number;
};

/** Courses of one group, which says how far somebody is, with how long and heavy they are, and until when their rules were checked. */
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
          />
        </li>
      ))}
    </List>
  );
}

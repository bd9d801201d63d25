import { useWords } from '~/i18n/use-words.ts';
import { Button } from '~/ui/button/button.tsx';
import { Card } from '~/ui/card/card.tsx';
import { Item, List } from '~/ui/list/list.tsx';
import type { Claimable } from './claimable.ts';

interface Course extends Omit<Claimable, 'title'> {
  title: string;
}

const isReady = ({ left, obstacles }: Course) => left === 0 && obstacles.length === 0;

/** Certificates that the person who reads can take now. */
export function ReadyCourses({ courses }: { courses: readonly Course[] }) {
  const t = useWords();
  return courses.filter(isReady).map(({ course, title, jp }) => (
    <Card key={course} next title={title} over={t('certificates.own.ready')}>
      <p>{t('certificates.own.ready-text', { jp })}</p>
      <form method="post" action={`/learning/courses/${course}/certificate`}>
        <Button>{t('certificates.own.claim')}</Button>
      </form>
    </Card>
  ));
}

/** Courses that were begun and give no certificate yet: what is missing. */
export function UnfinishedCourses({ courses }: { courses: readonly Course[] }) {
  const t = useWords();
  const others = courses.filter(each => !isReady(each));
  if (others.length === 0) return null;
  return (
    <section>
      <h2>{t('certificates.own.not-yet')}</h2>
      <List>
        {others.map(({ course, title, left, obstacles }) => (
          <li key={course}>
            <Item
              name={title}
              to={`/learning/courses/${course}`}
              arrow
              small={
                obstacles[0]
                  ? t(`certificates.code.${obstacles[0].code}`, obstacles[0].data)
                  : t('certificates.own.left', { left })
              }
            />
          </li>
        ))}
      </List>
    </section>
  );
}

import { useWords } from '~/i18n/use-words.ts';
import { Button } from '~/ui/button/button.tsx';
import { Card } from '~/ui/card/card.tsx';
import { Item, List } from '~/ui/list/list.tsx';
import type { Claimable } from './claimable.ts';

interface Course extends Omit<Claimable, 'title'> {
  title: string;
}

/** Courses of the person who reads: a certificate to take now, and what is missing in the others. */
export function ClaimableCourses({ courses }: { courses: readonly Course[] }) {
  const t = useWords();
  const ready = courses.filter(each => each.left === 0 && each.obstacles.length === 0);
  const others = courses.filter(each => !ready.includes(each));
  return (
    <>
      {ready.map(({ course, title, jp }) => (
        <Card key={course} next title={title} over={t('certificates.own.ready')}>
          <p>{t('certificates.own.ready-text', { jp })}</p>
          <form method="post" action={`/learning/courses/${course}/certificate`}>
            <Button>{t('certificates.own.claim')}</Button>
          </form>
        </Card>
      ))}
      {others.length > 0 ? (
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
      ) : null}
    </>
  );
}

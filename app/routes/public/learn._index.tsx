import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listCourses } from '~/bimtek/courses/list-courses.server.ts';
import { presentCourse } from '~/bimtek/courses/present-course.ts';
import { useLegalState } from '~/bimtek/courses/use-legal-state.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { Item, List } from '~/ui/list/list.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'public.learn',
  access: 'public',
  words: ['bimtek'],
  hydrate: false,
  cache: true,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({
  title: v.t('bimtek.learn.title'),
  groups: (['vendor', 'opd'] as const).map(audience => ({
    audience,
    courses: listCourses()
      .filter(course => course.audience === audience)
      .map(course => presentCourse(course, v.language, wibDay(v.clock.now()))),
  })),
}));

export default function Courses() {
  const { title, groups } = useLoaderData<typeof loader>();
  const t = useWords();
  const legal = useLegalState();
  return (
    <>
      <PageHeader title={title} lead={t('bimtek.learn.lead')} />
      {groups.map(({ audience, courses }) =>
        courses.length === 0 ? null : (
          <section key={audience}>
            <h2>{t(`bimtek.learn.for.${audience}`)}</h2>
            <List>
              {courses.map(({ id, title: name, summary, lessons, minutes, kilobytes, legalBasis }) => (
                <li key={id}>
                  <Item
                    name={name}
                    to={`/learn/${id}`}
                    plain
                    icon="book"
                    arrow
                    small={
                      <>
                        {summary}
                        <br />
                        {t('bimtek.course.size', { lessons: lessons.length, minutes, kilobytes })}
                        {' · '}
                        {legal(legalBasis)}
                      </>
                    }
                  />
                </li>
              ))}
            </List>
          </section>
        ),
      )}
    </>
  );
}

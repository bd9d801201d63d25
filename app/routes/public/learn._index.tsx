import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listCourses } from '~/bimtek/courses/list-courses.server.ts';
import { presentCourse } from '~/bimtek/courses/present-course.ts';
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
  courses: listCourses().map(course => presentCourse(course, v.language, wibDay(v.clock.now()))),
}));

export default function Courses() {
  const { title, courses } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <PageHeader title={title} lead={t('bimtek.learn.lead')} />
      <List>
        {courses.map(course => (
          <li key={course.id}>
            <Item
              name={course.title}
              to={`/learn/${course.id}`}
              plain
              icon="book"
              arrow
              small={
                <>
                  {course.summary}
                  <br />
                  {t('bimtek.course.size', {
                    lessons: course.lessons.length,
                    minutes: course.minutes,
                    kilobytes: course.kilobytes,
                  })}
                </>
              }
            />
          </li>
        ))}
      </List>
    </>
  );
}

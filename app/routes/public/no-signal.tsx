import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listCourses } from '~/bimtek/courses/list-courses.server.ts';
import { WaitingLine } from '~/bimtek/offline/kept-on-phone.tsx';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { Item, List } from '~/ui/list/list.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'public.no-signal',
  access: 'public',
  words: ['offline'],
  hydrate: false,
  cache: true,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({
  title: v.t('offline.no-signal'),
  courses: listCourses().map(course => ({ id: course.id, name: course.title[v.language] })),
}));

/** What the worker shows where neither the network nor the phone has the page: the courses that the phone does have. */
export default function NoSignal() {
  const { title, courses } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <PageHeader title={title} lead={t('offline.no-signal-lead')} />
      <WaitingLine />
      <h2>{t('offline.kept-courses')}</h2>
      <List>
        {courses.map(({ id, name }) => (
          <li key={id} data-kept={`/learn/${id}`} hidden>
            <Item name={name} to={`/learn/${id}`} plain icon="book" arrow />
          </li>
        ))}
      </List>
      <p className="soft">{t('offline.how')}</p>
      <script src="/register.js" defer />
    </>
  );
}

import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listCourses } from '~/bimtek/courses/list-courses.server.ts';
import { presentCourse } from '~/bimtek/courses/present-course.ts';
import { judgeCompletion } from '~/bimtek/learning/completion.ts';
import { listProgress } from '~/bimtek/learning/list-progress.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { Item, List } from '~/ui/list/list.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import type { Tone } from '~/ui/tag/tag.tsx';

export const handle = definePage({ id: 'learner.home', access: ['vendor', 'opd'], words: ['bimtek'] });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const progress = await v.read(tx => listProgress(tx, v.session?.personId ?? ''));
  const courses = listCourses().map(course => {
    const own = progress.get(course.id);
    const { rules, done, complete } = judgeCompletion(course, own?.readings ?? [], own?.attempts ?? []);
    const { id, title, minutes, kilobytes } = presentCourse(course, v.language, wibDay(v.clock.now()));
    const state = complete ? 'complete' : done > 0 ? 'begun' : 'untouched';
    return { id, title, minutes, kilobytes, done, of: rules.length, state } as const;
  });
  return { title: v.t('bimtek.learning.title'), courses };
});

const tones: Record<string, Tone> = { complete: 'good', begun: 'wait', untouched: 'info' };

export default function Learning() {
  const { title, courses } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <PageHeader title={title} lead={t('bimtek.learning.lead')} />
      <List>
        {courses.map(({ id, title: name, minutes, kilobytes, done, of, state }) => (
          <li key={id}>
            <Item
              name={name}
              to={`/learning/courses/${id}`}
              icon="book"
              arrow
              small={t('bimtek.learning.done-of', { done, of, minutes, kilobytes })}
              status={{ tone: tones[state]!, text: t(`bimtek.learning.state.${state}`) }}
            />
          </li>
        ))}
      </List>
    </>
  );
}

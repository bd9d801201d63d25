import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listCourses } from '~/bimtek/courses/list-courses.server.ts';
import { presentCourse } from '~/bimtek/courses/present-course.ts';
import { countLearners } from '~/bimtek/desk/count-learners.server.ts';
import { guardCell } from '~/bimtek/guard-cell.ts';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { formatInstant, wibDay } from '~/reference/calendar-day.ts';
import { Action } from '~/ui/button/action.tsx';
import { Source } from '~/ui/figure-with-source/figure-with-source.tsx';
import { Link } from '~/ui/link/link.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Table } from '~/ui/table/table.tsx';
import { Tag } from '~/ui/tag/tag.tsx';

export const handle = definePage({
  id: 'trainer.home',
  access: ['trainer', 'ukpbj'],
  words: ['bimtek', 'offline.entry'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const now = v.clock.now();
  const courses = await v.read(tx =>
    Promise.all(
      listCourses().map(async course => {
        const { started, passed } = await countLearners(tx, course.id);
        const { id, title, lessons, questions, legalBasis } = presentCourse(course, v.language, wibDay(now));
        const stale = legalBasis.filter(basis => basis.state === 'expired').length;
        const size = { lessons: lessons.length, questions };
        return { id, title, ...size, stale, started: guardCell(started), passed: guardCell(passed) };
      }),
    ),
  );
  return { title: v.t('bimtek.teach.title'), courses, at: now };
});

export default function TrainerHome() {
  const { title, courses, at } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const persons = (count: number | null) => count ?? t('bimtek.teach.few');
  return (
    <>
      <PageHeader title={title} lead={t('bimtek.teach.lead')} />
      <Table
        caption={t('bimtek.teach.courses')}
        rows={courses}
        rowKey={row => row.id}
        columns={[
          {
            key: 'course',
            head: t('bimtek.teach.course'),
            rowHead: true,
            cell: row => (
              <>
                <Link to={`/trainer/courses/${row.id}`}>{row.title}</Link>
                <small>{t('bimtek.teach.size', { lessons: row.lessons, questions: row.questions })}</small>
              </>
            ),
          },
          { key: 'started', head: t('bimtek.teach.started'), end: true, cell: row => persons(row.started) },
          { key: 'passed', head: t('bimtek.teach.passed'), end: true, cell: row => persons(row.passed) },
          {
            key: 'basis',
            head: t('bimtek.teach.basis'),
            cell: row =>
              row.stale > 0 ? (
                <Tag tone="wait">{t('bimtek.teach.basis-stale', { count: row.stale })}</Tag>
              ) : (
                <Tag tone="good">{t('bimtek.teach.basis-fine')}</Tag>
              ),
          },
        ]}
      />
      <p>
        <Action to="/trainer/questions" icon="book">
          {t('bimtek.teach.try-questions')}
        </Action>
      </p>
      <Action to="/trainer/certificates" icon="file">
        {t('nav.certificates')}
      </Action>
      <p>
        <Action to="/trainer/answer-codes" icon="check">
          {t('offline.entry.title')}
        </Action>
      </p>
      <Source
        meaning={t('bimtek.teach.meaning')}
        source={t('bimtek.teach.source')}
        asOf={formatInstant(at, language)}
      />
    </>
  );
}

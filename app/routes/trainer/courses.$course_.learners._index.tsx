import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findCourse } from '~/bimtek/courses/list-courses.server.ts';
import { listCourseLearners } from '~/bimtek/learning/list-course-learners.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Link } from '~/ui/link/link.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Pagination } from '~/ui/pagination/pagination.tsx';
import { Table } from '~/ui/table/table.tsx';
import { Tag } from '~/ui/tag/tag.tsx';

export const handle = definePage({
  id: 'trainer.course-learners',
  access: ['trainer', 'ukpbj'],
  words: ['bimtek'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const course = findCourse(v.params.course);
  if (!course) throw notFound();
  const asked = Number(new URL(v.request.url).searchParams.get('page') ?? 1);
  const page = Number.isInteger(asked) && asked > 0 ? asked : 1;
  const found = await v.read(tx => listCourseLearners(tx, { pemda: v.pemda, course, page }));
  const name = course.title[v.language];
  return { title: v.t('bimtek.learners.title'), course: { id: course.id, name }, page, ...found };
});

/** Everybody who began a course, with how far they are. */
export default function CourseLearners() {
  const { title, course, page, pages, learners } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <BackLink to={`/trainer/courses/${course.id}`}>{course.name}</BackLink>
      <PageHeader title={title} crumb={course.name} lead={t('bimtek.learners.lead')} />
      {learners.length === 0 ? (
        <EmptyState title={t('bimtek.learners.empty')} />
      ) : (
        <Table
          caption={t('bimtek.learners.caption')}
          unseenCaption
          rows={learners}
          rowKey={row => row.personId}
          columns={[
            {
              key: 'name',
              head: t('bimtek.learners.name'),
              rowHead: true,
              cell: row => (
                <Link to={`/trainer/courses/${course.id}/learners/${row.personId}`}>
                  {row.name ?? t('bimtek.learners.nameless')}
                </Link>
              ),
            },
            {
              key: 'done',
              head: t('bimtek.learners.done'),
              end: true,
              cell: row => t('bimtek.learners.done-of', { done: row.done, of: row.of }),
            },
            {
              key: 'best',
              head: t('bimtek.learners.best'),
              end: true,
              cell: row =>
                row.best === null
                  ? t('bimtek.learners.untried')
                  : t('bimtek.learners.percent', { percent: row.best }),
            },
            {
              key: 'state',
              head: t('bimtek.learners.state'),
              cell: row => (
                <Tag tone={row.complete ? 'good' : 'wait'}>
                  {t(`bimtek.learning.state.${row.complete ? 'complete' : 'begun'}`)}
                </Tag>
              ),
            },
          ]}
        />
      )}
      {pages > 1 ? <Pagination page={page} pages={pages} to={n => `?page=${n}`} /> : null}
    </>
  );
}

import { useWords } from '~/i18n/use-words.ts';
import { Link } from '~/ui/link/link.tsx';
import { Table } from '~/ui/table/table.tsx';
import { Tag } from '~/ui/tag/tag.tsx';
import type { CourseFigure } from './course-figure.ts';

/** Every course with who began and who passed. */
export function CourseTable({ courses }: { courses: CourseFigure[] }) {
  const t = useWords();
  const persons = (count: number | null) => count ?? t('bimtek.teach.few');
  return (
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
  );
}

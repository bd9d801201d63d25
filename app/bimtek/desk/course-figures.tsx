import { useWords } from '~/i18n/use-words.ts';
import { Counts } from '~/ui/counts/counts.tsx';
import { FigureWithSource } from '~/ui/figure-with-source/figure-with-source.tsx';
import { Link } from '~/ui/link/link.tsx';
import { Table } from '~/ui/table/table.tsx';
import type { CourseCard } from '../courses/present-course.ts';
import type { LearningSummary } from './summarise-learning.ts';

interface FiguresProps {
  course: CourseCard;
  figures: LearningSummary;
  asOf: string;
}

/** Who has started, read, tried and passed: counts of persons only. */
export function CourseReadings({ course, figures, asOf }: FiguresProps) {
  const t = useWords();
  const persons = (count: number | null | undefined) => String(count ?? t('bimtek.teach.few'));
  const totals = (['started', 'tried', 'passed'] as const).map(name => ({
    term: t(`bimtek.teach.${name}`),
    value: persons(figures[name]),
  }));
  return (
    <FigureWithSource
      title={t('bimtek.teach.readings')}
      meaning={t('bimtek.teach.meaning')}
      source={t('bimtek.teach.source')}
      asOf={asOf}
    >
      <Counts counts={totals} />
      <Table
        caption={t('bimtek.teach.readings')}
        unseenCaption
        rows={course.lessons}
        rowKey={row => row.id}
        columns={[
          {
            key: 'lesson',
            head: t('bimtek.teach.lesson'),
            rowHead: true,
            cell: row => (
              <>
                <Link to={`/learn/${course.id}/${row.id}`} plain>
                  {row.number}. {row.title}
                </Link>
                <small>{t('bimtek.lesson.size', { minutes: row.minutes, kilobytes: row.kilobytes })}</small>
              </>
            ),
          },
          {
            key: 'readers',
            head: t('bimtek.teach.readers'),
            end: true,
            cell: row => persons(figures.readers[row.id]),
          },
        ]}
      />
    </FigureWithSource>
  );
}

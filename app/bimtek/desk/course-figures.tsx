import { useWords } from '~/i18n/use-words.ts';
import { Counts } from '~/ui/counts/counts.tsx';
import { FigureWithSource } from '~/ui/figure-with-source/figure-with-source.tsx';
import { Link } from '~/ui/link/link.tsx';
import { Table } from '~/ui/table/table.tsx';
import { Tag } from '~/ui/tag/tag.tsx';
import type { CourseCard } from '../courses/present-course.ts';
import type { LearningSummary, QuestionSummary } from './summarise-learning.ts';

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

function Verdict({ question }: { question: QuestionSummary }) {
  const t = useWords();
  const tone = { hard: 'bad', fine: 'good', 'not-enough-data': 'unknown' } as const;
  return <Tag tone={tone[question.verdict]}>{t(`bimtek.teach.verdict.${question.verdict}`)}</Tag>;
}

/** Which question everybody gets wrong, hardest first. */
export function QuestionFigures({ course, figures, asOf }: FiguresProps) {
  const t = useWords();
  const titleOf = (id: string | null) => course.lessons.find(lesson => lesson.id === id);
  return (
    <FigureWithSource
      title={t('bimtek.teach.questions')}
      meaning={t('bimtek.teach.facility-meaning')}
      source={t('bimtek.teach.source')}
      asOf={asOf}
    >
      <Table
        caption={t('bimtek.teach.questions')}
        unseenCaption
        rows={figures.questions}
        rowKey={row => row.key}
        columns={[
          {
            key: 'question',
            head: t('bimtek.teach.question'),
            rowHead: true,
            cell: row => (
              <>
                {row.number}. {row.stem}
                {row.lesson && titleOf(row.lesson) ? (
                  <small>
                    <Link to={`/learn/${course.id}/${row.lesson}`} plain>
                      {titleOf(row.lesson)?.title}
                    </Link>
                  </small>
                ) : null}
              </>
            ),
          },
          {
            key: 'n',
            head: t('bimtek.teach.first-attempts'),
            end: true,
            cell: row => String(row.n ?? t('bimtek.teach.few')),
          },
          {
            key: 'facility',
            head: t('bimtek.teach.facility'),
            end: true,
            cell: row => (row.percent === null ? '–' : t('bimtek.teach.percent', { percent: row.percent })),
          },
          { key: 'verdict', head: t('bimtek.teach.verdict'), cell: row => <Verdict question={row} /> },
        ]}
      />
    </FigureWithSource>
  );
}

import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Exports } from '~/ui/exports/exports.tsx';
import { FigureWithSource } from '~/ui/figure-with-source/figure-with-source.tsx';
import { Link } from '~/ui/link/link.tsx';
import { Table } from '~/ui/table/table.tsx';
import { Tag } from '~/ui/tag/tag.tsx';
import type { GuardedOption, ItemSummary, ItemsSummary } from './summarise-items.ts';

const tones = { look: 'bad', fine: 'good', 'not-enough-data': 'unknown' } as const;

/** A figure with one place, as the reader's language writes it. */
function useFigure(): (value: number | null | undefined) => string {
  const language = useLanguage() === 'id' ? 'id-ID' : 'en-GB';
  return value =>
    value === null || value === undefined
      ? '–'
      : value.toLocaleString(language, { maximumFractionDigits: 1 });
}

/** Who picked which option, in all and in the outer thirds. */
function OptionRows({ options, caption }: { options: readonly GuardedOption[]; caption: string }) {
  const t = useWords();
  const count = (value: number | null) => String(value ?? t('questions.few'));
  const named = (text: string) =>
    text === 'true' || text === 'false' ? t(`questions.verdict-word.${text}`) : text;
  return (
    <Table
      caption={caption}
      unseenCaption
      rows={options}
      rowKey={row => row.text}
      columns={[
        {
          key: 'option',
          head: t('questions.option'),
          rowHead: true,
          cell: row => (
            <>
              {named(row.text)} {row.right ? <Tag tone="good">{t('questions.right')}</Tag> : null}
            </>
          ),
        },
        { key: 'picked', head: t('questions.picked'), end: true, cell: row => count(row.picked) },
        { key: 'best', head: t('questions.best-third'), end: true, cell: row => count(row.best) },
        { key: 'weakest', head: t('questions.weakest-third'), end: true, cell: row => count(row.weakest) },
      ]}
    />
  );
}

function Advice({ item }: { item: ItemSummary }) {
  const t = useWords();
  if (item.flags.length === 0) return null;
  return (
    <>
      {item.flags.map(flag => (
        <small key={flag}>{t(`questions.advice.${flag}`)}</small>
      ))}
      <small>
        <code>{t('questions.place', { file: item.file, line: item.line })}</code>
      </small>
    </>
  );
}

interface ItemFiguresProps {
  summary: ItemsSummary;
  course: { id: string; lessons: readonly { id: string; title: string }[] };
  asOf: string;
}

/** What first attempts say about each question, those to look at first, each with plain advice and where to mend it. */
export function ItemFigures({ summary, course, asOf }: ItemFiguresProps) {
  const t = useWords();
  const figure = useFigure();
  const { items, attempts, quiz } = summary;
  const title = t(quiz ? 'questions.title' : 'questions.title-waiting');
  const titleOf = (id: string | null) => course.lessons.find(lesson => lesson.id === id)?.title;
  const sheet = (format: string) => `/trainer/courses/${course.id}/questions/soal.${format}`;
  return (
    <>
      <FigureWithSource
        title={title}
        lead={
          quiz
            ? t('questions.quiz-line', {
                cic: figure(quiz.internalConsistency),
                error: figure(quiz.errorRatio),
              })
            : t('questions.not-enough')
        }
        meaning={t('questions.meaning')}
        n={attempts ?? t('questions.few')}
        source={t('questions.source')}
        asOf={asOf}
      >
        <Table
          caption={title}
          unseenCaption
          rows={items}
          rowKey={row => row.key}
          columns={[
            {
              key: 'question',
              head: t('questions.question'),
              rowHead: true,
              cell: row => (
                <>
                  {row.number}. {row.stem}
                  {row.lesson && titleOf(row.lesson) ? (
                    <small>
                      <Link to={`/learn/${course.id}/${row.lesson}`} plain>
                        {titleOf(row.lesson)}
                      </Link>
                    </small>
                  ) : null}
                  <Advice item={row} />
                </>
              ),
            },
            {
              key: 'facility',
              head: t('questions.sheet.facility'),
              end: true,
              cell: row => figure(row.figures && 100 * row.figures.facility),
            },
            {
              key: 'di',
              head: t('questions.sheet.di'),
              end: true,
              cell: row => figure(row.figures?.discriminationIndex),
            },
            {
              key: 'de',
              head: t('questions.sheet.de'),
              end: true,
              cell: row => figure(row.figures?.discriminativeEfficiency),
            },
            {
              key: 'weight',
              head: t('questions.sheet.weight'),
              end: true,
              cell: row => figure(row.figures?.effectiveWeight),
            },
            {
              key: 'verdict',
              head: t('questions.sheet.verdict'),
              cell: row => <Tag tone={tones[row.verdict]}>{t(`questions.verdict.${row.verdict}`)}</Tag>,
            },
          ]}
        />
      </FigureWithSource>
      <p className="row">
        <Exports csv={sheet('csv')} xlsx={sheet('xlsx')} />
      </p>
      {items.some(item => item.options) ? <h2>{t('questions.options-title')}</h2> : null}
      {items.map(item =>
        item.options ? (
          <Disclosure
            key={item.key}
            title={t('questions.options-of', { number: item.number, stem: item.stem })}
            open={item.flags.includes('distractor-draws-best')}
          >
            <OptionRows
              options={item.options}
              caption={t('questions.options-of', { number: item.number, stem: item.stem })}
            />
          </Disclosure>
        ) : null,
      )}
    </>
  );
}

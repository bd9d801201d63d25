import { useWords } from '~/i18n/use-words.ts';
import { AnswerText } from '~/registration/answers/answer-text.tsx';
import type { ShownAnswer } from '~/registration/answers/present-answer.ts';
import type { Question } from '~/registration/answers/questions.ts';
import { Table } from '~/ui/table/table.tsx';
import { Tag } from '~/ui/tag/tag.tsx';

interface CompareLine {
  question: Question;
  shown: readonly (ShownAnswer | null)[];
  same: boolean;
}

/** Answers of two records side by side. Equal ones are named so, since a mask hides whether they are. */
export function CompareTable({ lines, names }: { lines: readonly CompareLine[]; names: readonly string[] }) {
  const t = useWords();
  const side = (at: number) => ({
    key: `side-${at}`,
    head: names[at] ?? '',
    cell: ({ question, shown }: CompareLine) => <AnswerText question={question} shown={shown[at] ?? null} />,
  });
  return (
    <Table
      caption={t('duplicates.compare.caption')}
      unseenCaption
      rows={lines}
      rowKey={line => line.question}
      columns={[
        {
          key: 'question',
          head: t('duplicates.compare.question'),
          rowHead: true,
          cell: ({ question }) => t(`registration.term.${question}`),
        },
        side(0),
        side(1),
        {
          key: 'same',
          head: t('duplicates.compare.same'),
          cell: ({ same, shown }) =>
            same ? (
              <Tag tone="wait">{t('duplicates.compare.equal')}</Tag>
            ) : (
              t(shown.every(Boolean) ? 'duplicates.compare.differs' : 'duplicates.compare.one-only')
            ),
        },
      ]}
    />
  );
}

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

/** Few share these by chance; that both are women or no PKP says nothing. */
const telling: readonly Question[] = [
  ...(['ownerName', 'nik', 'phone', 'businessName', 'nib', 'npwp', 'street'] as const),
  ...(['bankAccount', 'bankHolder'] as const),
];

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
          cell: ({ question, same, shown }) => {
            if (same && telling.includes(question))
              return <Tag tone="wait">{t('duplicates.compare.equal')}</Tag>;
            if (same) return t('duplicates.compare.alike');
            return t(shown.every(Boolean) ? 'duplicates.compare.differs' : 'duplicates.compare.one-only');
          },
        },
      ]}
    />
  );
}

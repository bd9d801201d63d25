import type { ReactNode } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import type { Problem } from '~/reference/result.ts';
import { AnswerText } from '~/registration/answers/answer-text.tsx';
import type { ShownAnswer } from '~/registration/answers/present-answer.ts';
import type { Author, Question } from '~/registration/answers/questions.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { Table } from '~/ui/table/table.tsx';
import { Tag } from '~/ui/tag/tag.tsx';
import { decisionProblemKey } from './problem-key.ts';

interface Line {
  question: Question;
  shown: ShownAnswer | null;
  masked: boolean;
  author: Author | null;
  notes: Problem[];
}

interface ReviewAnswersProps {
  lines: readonly Line[];
  /** The way to see a personal answer in full. */
  reveal: (question: Question) => ReactNode;
}

/** Answers with what an officer should look at. Personal ones are asked for one by one. */
export function ReviewAnswers({ lines, reveal }: ReviewAnswersProps) {
  const t = useWords();
  const assisted = lines.some(line => line.author !== null && line.author !== 'vendor');
  return (
    <Table
      caption={t('decisions.review.answers')}
      unseenCaption
      rows={lines}
      rowKey={line => line.question}
      columns={[
        {
          key: 'question',
          head: t('decisions.review.question'),
          rowHead: true,
          cell: line => t(`registration.term.${line.question}`),
        },
        {
          key: 'answer',
          head: t('decisions.review.answer'),
          cell: line =>
            line.masked ? (
              <Row>
                <span>
                  <AnswerText question={line.question} shown={line.shown} />
                </span>
                {reveal(line.question)}
              </Row>
            ) : (
              <AnswerText question={line.question} shown={line.shown} />
            ),
        },
        ...(assisted
          ? [
              {
                key: 'author',
                head: t('decisions.review.by'),
                cell: (line: Line) => (line.author ? t(`decisions.review.by.${line.author}`) : '–'),
              },
            ]
          : []),
        {
          key: 'notes',
          head: t('decisions.review.notes'),
          cell: line => (line.notes.length === 0 ? '–' : <Notes notes={line.notes} />),
        },
      ]}
    />
  );
}

function Notes({ notes }: { notes: readonly Problem[] }) {
  const t = useWords();
  return (
    <Row>
      {notes.map(note => (
        <Tag tone="wait" key={note.code}>
          {t(decisionProblemKey(note), note.data)}
        </Tag>
      ))}
    </Row>
  );
}

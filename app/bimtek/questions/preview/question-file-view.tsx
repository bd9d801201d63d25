import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { Button } from '~/ui/button/button.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { Table } from '~/ui/table/table.tsx';
import { QuestionField } from '../../quiz/question-field.tsx';
import { RightLine } from '../../quiz/question-review.tsx';
import type { QuestionError } from '../question-file.ts';
import { mostShown, type PreviewedFile, type PreviewedQuestion } from './present-file.ts';

/** Places of a file with what is wrong there. */
function Places({ title, places }: { title: string; places: readonly QuestionError[] }) {
  const t = useWords();
  if (places.length === 0) return null;
  return (
    <Table
      caption={title}
      rows={places.map((place, at) => ({ ...place, at }))}
      rowKey={row => String(row.at)}
      columns={[
        {
          key: 'line',
          head: t('questions.line'),
          rowHead: true,
          cell: row => t('questions.at-line', { line: row.line }),
        },
        { key: 'column', head: t('questions.column'), end: true, cell: row => row.column },
        {
          key: 'message',
          head: t('questions.message'),
          cell: row => t(`questions.code.${row.code}`, row.data),
        },
      ]}
    />
  );
}

function Preview({ question, at, count }: { question: PreviewedQuestion; at: number; count: number }) {
  const t = useWords();
  const language = useLanguage();
  const { asked, title, line, category, right, explanation, pictures } = question;
  return (
    <section className="card">
      <p className="small soft">
        {t('questions.at-line', { line })}
        {title ? `. ${title}` : ''}
        {category ? `. ${category}` : ''}
      </p>
      <QuestionField question={asked} number={at + 1} count={count} />
      {pictures.map(({ src, alt }) => (
        <img key={src} src={src} alt={alt} />
      ))}
      {right.kind === 'none' && !explanation ? null : (
        <Disclosure title={t('questions.key')}>
          <RightLine right={right} language={language} />
          {explanation ? <p>{explanation}</p> : null}
        </Disclosure>
      )}
    </section>
  );
}

function Verdict({ file }: { file: PreviewedFile }) {
  const t = useWords();
  const { name, count, errors } = file;
  if (errors.length > 0)
    return (
      <Notice tone="bad" title={t('questions.faulty', { name, count: errors.length })} live>
        {t('questions.faulty-text', { count })}
      </Notice>
    );
  return (
    <Notice tone="good" title={t('questions.sound', { name, count })} live>
      {t('questions.sound-text')}
    </Notice>
  );
}

/** What a file of questions holds: faults by line and column, the questions as learners meet them, the other format. */
export function QuestionFileView({ file }: { file: PreviewedFile }) {
  const t = useWords();
  const { format, questions, count, errors, notes, losses, converted } = file;
  return (
    <>
      <Verdict file={file} />
      <Places title={t('questions.errors')} places={errors} />
      <Places title={t('questions.notes')} places={notes} />
      {errors.length === 0 ? <Places title={t(`questions.losses.${format}`)} places={losses} /> : null}
      {converted ? (
        <form method="post" action="/trainer/questions/conversion" encType="multipart/form-data">
          <input type="hidden" name="name" value={converted.name} />
          <input type="hidden" name="text" value={converted.text} />
          <Button kind="second" icon="download">
            {t(`questions.download.${format}`)}
          </Button>
        </form>
      ) : null}
      {count > 0 ? <h2>{t('questions.preview')}</h2> : null}
      {count > mostShown ? (
        <p className="soft">{t('questions.first-only', { shown: mostShown, count })}</p>
      ) : null}
      {questions.map((question, at) => (
        <Preview key={question.asked.key} question={question} at={at} count={count} />
      ))}
    </>
  );
}

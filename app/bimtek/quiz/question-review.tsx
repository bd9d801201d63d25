import { useWords } from '~/i18n/use-words.ts';
import { Action } from '~/ui/button/action.tsx';
import { Tag, type Tone } from '~/ui/tag/tag.tsx';
import type { ReviewedQuestion } from '../learning/review-attempt.ts';
import type { MarkState } from './grade-question.ts';
import type { RightAnswer } from './right-answer.ts';

const tones: Record<MarkState, Tone> = { right: 'good', partly: 'wait', wrong: 'bad', ungraded: 'info' };

export function RightLine({ right, language }: { right: RightAnswer; language: string }) {
  const t = useWords();
  const number = (value: number) => value.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB');
  switch (right.kind) {
    case 'texts':
      return (
        <ul>
          {right.texts.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      );
    case 'verdict':
      return <p>{t(`bimtek.quiz.verdict.${right.verdict}`)}</p>;
    case 'range':
      return (
        <p>
          {right.low === right.high
            ? number(right.low)
            : t('bimtek.quiz.range', { low: number(right.low), high: number(right.high) })}
        </p>
      );
    case 'pairs':
      return (
        <ul>
          {right.pairs.map(({ stem, answer }) => (
            <li key={stem}>{t('bimtek.quiz.pair', { stem, answer })}</li>
          ))}
        </ul>
      );
    case 'none':
      return null;
  }
}

function givenWords(question: ReviewedQuestion, t: (key: string) => string): string {
  const verdict = question.right.kind === 'verdict';
  return question.given.map(text => (verdict ? t(`bimtek.quiz.verdict.${text}`) : text)).join('; ');
}

interface QuestionReviewProps {
  question: ReviewedQuestion;
  language: string;
  /** Address and title of the lesson that teaches it. */
  lesson: { to: string; title: string } | null;
}

/** One graded question: the mark, both answers, the explanation, and where to read again. */
export function QuestionReview({ question, language, lesson }: QuestionReviewProps) {
  const t = useWords();
  const { number, stem, tail, state, feedback, right } = question;
  return (
    <section className="card">
      <h2>
        {number}. {stem}
        {tail === null ? '' : ` … ${tail}`}
      </h2>
      <p>
        <Tag tone={tones[state]}>{t(`bimtek.quiz.state.${state}`)}</Tag>
      </p>
      <p>
        <span className="soft">{t('bimtek.quiz.your-answer')}</span> {givenWords(question, t)}
      </p>
      {state === 'right' || right.kind === 'none' ? null : (
        <div className="flow inset">
          <p className="soft">{t('bimtek.quiz.right-answer')}</p>
          <RightLine right={right} language={language} />
        </div>
      )}
      {feedback.map(text => (
        <p key={text}>{text}</p>
      ))}
      {lesson && state !== 'right' ? (
        <p>
          <Action to={lesson.to} icon="book" plain>
            {t('bimtek.quiz.read-again', { title: lesson.title })}
          </Action>
        </p>
      ) : null}
    </section>
  );
}

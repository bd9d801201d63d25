import { useWords } from '~/i18n/use-words.ts';
import type { Problem } from '~/reference/result.ts';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import type { AskedQuestion } from '../quiz/ask-question.ts';
import { QuestionField } from '../quiz/question-field.tsx';
import type { AnswerShape } from './answer-shape.ts';
import { KeptAnswers } from './kept-answers.tsx';
import { type QuizSetup, type QuizWord, quizWords } from './quiz-setup.ts';

interface QuizFormProps {
  quiz: {
    course: string;
    mark: string;
    language: 'id' | 'en';
    version: string;
    attempt: string | null;
    questions: AskedQuestion[];
    shapes: AnswerShape[];
  };
  problems?: readonly Problem[];
  values?: Readonly<Record<string, unknown>>;
}

const blanks = { n: '{n}', code: '{code}', percent: '{percent}' };

/**
 * The quiz: a plain form that the server grades. Its script keeps what is filled in on the phone and, without a signal,
 * the finished answers too.
 */
export function QuizForm({ quiz, problems, values }: QuizFormProps) {
  const t = useWords();
  const { questions, course, mark, language, version, attempt, shapes } = quiz;
  const numbers = questions.map((_, at) => at + 1);
  const setup: QuizSetup = {
    ...{ course, mark, language, version, attempt, shapes },
    words: Object.fromEntries(quizWords.map(name => [name, t(`offline.quiz.${name}`, blanks)])) as Record<
      QuizWord,
      string
    >,
    missing: numbers.map(number => t('bimtek.code.answer-missing', { number })),
    missingTitles: numbers.map(n => t('ui.errors-title', { n })),
  };
  const isOpen = attempt === null;
  return (
    <>
      <KeptAnswers />
      <Form
        say={problem => t(`bimtek.code.${problem.code}`, problem.data)}
        problems={problems}
        values={values}
        data-quiz={JSON.stringify(setup)}
        hidden={isOpen}
      >
        <input type="hidden" name="version" value={version} />
        {questions.map((question, at) => (
          <QuestionField key={question.key} question={question} number={at + 1} count={questions.length} />
        ))}
        <Button full>{t('bimtek.quiz.send')}</Button>
        <p className="small soft">{t('bimtek.quiz.again-allowed')}</p>
        <p className="small soft" role="status" data-quiz-status />
      </Form>
      <script src="/quiz.js" defer />
    </>
  );
}

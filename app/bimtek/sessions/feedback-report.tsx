import { useWords } from '~/i18n/use-words.ts';
import { Facts } from '~/ui/facts/facts.tsx';
import type { FeedbackSummary } from './feedback.ts';

/** What those who came say, once they are too many to be guessed. */
export function FeedbackReport({ feedback }: { feedback: FeedbackSummary }) {
  const t = useWords();
  const { answers, useful, clear, remarks } = feedback;
  const mark = (value: number) => t('sessions.taught.mark', { value });
  return (
    <section>
      <h2>{t('sessions.taught.feedback')}</h2>
      {useful === null || clear === null ? (
        <p className="soft">{t('sessions.taught.feedback-few')}</p>
      ) : (
        <>
          <Facts
            facts={[
              { term: t('sessions.taught.answers'), value: String(answers) },
              { term: t('sessions.taught.useful'), value: mark(useful) },
              { term: t('sessions.taught.clear'), value: mark(clear) },
            ]}
          />
          {remarks.map(remark => (
            <blockquote key={remark}>{remark}</blockquote>
          ))}
        </>
      )}
    </section>
  );
}

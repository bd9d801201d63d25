import { useWords } from '~/i18n/use-words.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Notice } from '~/ui/notice/notice.tsx';

/** Places that the script of the quiz fills: what is missing, what waits to be sent, what became of it, the code. */
export function KeptAnswers() {
  const t = useWords();
  return (
    <>
      <div data-quiz-missing hidden>
        <div className="errors flow" role="alert" tabIndex={-1}>
          <h2>{t('ui.error')}</h2>
          <ul />
        </div>
      </div>
      <div data-quiz-news hidden>
        <Notice tone="info" icon="info">
          <p role="status" />
        </Notice>
      </div>
      <div data-quiz-waiting tabIndex={-1} hidden>
        <Notice tone="wait" title={t('offline.quiz.queued')} live>
          <p data-quiz-count />
          <p>{t('offline.quiz.queued-text')}</p>
        </Notice>
      </div>
      <div data-quiz-code hidden>
        <Disclosure title={t('offline.quiz.code-title')}>
          <p>{t('offline.quiz.code-text')}</p>
          <p>
            <code />
          </p>
          <Row>
            <ButtonLink to="sms:" kind="second" slim plain data-by="sms">
              {t('offline.quiz.by-sms')}
            </ButtonLink>
            <ButtonLink to="https://wa.me/" kind="second" slim plain data-by="whatsapp">
              {t('offline.quiz.by-whatsapp')}
            </ButtonLink>
          </Row>
        </Disclosure>
      </div>
    </>
  );
}

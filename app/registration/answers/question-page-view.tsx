import { type ReactNode, useCallback } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import type { Problem } from '~/reference/result.ts';
import { ReasonsNotice } from '~/registration/decisions/reasons-notice.tsx';
import { problemKey } from '~/registration/problem-key.ts';
import { Button } from '~/ui/button/button.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { SpeakHint, SpeakLink } from '~/ui/speak-link/speak-link.tsx';
import { DraftKeeper } from './drafts/draft-keeper.tsx';
import type { DraftPlace } from './drafts/draft-place.ts';
import { ExamplePicture } from './example-picture.tsx';
import type { ShownQuestionPage } from './present-question-page.ts';
import { QuestionField } from './question-field.tsx';

interface Props extends ShownQuestionPage {
  title: string;
  /** What the server refused, with what was typed. */
  refused?: { problems: readonly Problem[]; values: Readonly<Record<string, unknown>> };
  draft: DraftPlace;
  /** Beside a question, such as who typed the answer. */
  beside?: (question: string) => ReactNode;
}

/**
 * One page of questions, for whoever fills it in: the owner, or an officer beside the owner. Needs the words of
 * `registration` and `reference`; the route brings where it is sent and where drafts go.
 */
export function QuestionPageView(props: Props) {
  const { title, page, values, reasons, note, offers, refused, draft, beside } = props;
  const t = useWords();
  const say = useCallback((problem: Problem) => t(problemKey(problem), problem.data), [t]);
  const reasonOf = (question: string) => {
    const reason = reasons.find(one => one.field.question === question);
    return reason ? `${reason.wrong} ${reason.remedy}` : undefined;
  };
  const single = page.questions.length === 1;
  const section = t(`registration.section.${page.section}`);
  return (
    <>
      {single ? <p className="soft">{section}</p> : <PageHeader crumb={section} title={title} />}
      <ReasonsNotice reasons={reasons} note={note} to={({ field }) => `#${field.question}`} />
      <Form key={page.page} say={say} problems={refused?.problems} values={refused?.values ?? values}>
        <div className="flow" id="questions">
          {page.questions.map(question => (
            <div key={question}>
              <QuestionField
                question={question}
                heading={single}
                error={refused ? undefined : reasonOf(question)}
                offers={offers}
              />
              {beside?.(question)}
            </div>
          ))}
        </div>
        {page.example ? <ExamplePicture example={page.example} /> : null}
        <p>
          <SpeakLink of="main h1, #questions, #why" />
        </p>
        {page.help ? (
          <Disclosure title={t(`registration.page.${page.page}.help-title`)}>
            <p>{t(`registration.page.${page.page}.help`)}</p>
          </Disclosure>
        ) : null}
        <DraftKeeper place={draft} />
        <Button full>{t('registration.save')}</Button>
        <Button full kind="second" name="later" value="yes">
          {t('registration.save-later')}
        </Button>
      </Form>
      <p className="small soft" id="why">
        {t(`registration.page.${page.page}.why`)}
      </p>
      <SpeakHint />
    </>
  );
}

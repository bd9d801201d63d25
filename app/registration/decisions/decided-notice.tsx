import { useCallback } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import { wibTime } from '~/reference/calendar-day.ts';
import type { Problem } from '~/reference/result.ts';
import type { Outcome } from '~/registration/registration-status.ts';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import type { DecisionState } from './decision-state.ts';
import { decisionProblemKey } from './problem-key.ts';

interface Told {
  decisionId: string;
  registrationId: string;
  name: string;
  outcome: Outcome;
  state: DecisionState;
  undoUntil: Date | null;
}

/** What was just decided, with the way back as long as there is one. */
export function DecidedNotice({ notice }: { notice: Told | null }) {
  const t = useWords();
  const say = useCallback((problem: Problem) => t(decisionProblemKey(problem), problem.data), [t]);
  if (!notice) return null;
  const { decisionId, registrationId, name, outcome, state, undoUntil } = notice;
  const what = state === 'confirmed' ? outcome : state;
  return (
    <Notice
      tone={state === 'undone' || state === 'proposed' ? 'wait' : 'good'}
      live
      title={t(`decisions.decided.${what}`, { name })}
    >
      {undoUntil ? (
        <Form say={say} action={`/ukpbj/registrations/${registrationId}/reversal`}>
          <p>{t('decisions.undo.until', { until: wibTime(undoUntil) })}</p>
          <input type="hidden" name="decisionId" value={decisionId} />
          <Button kind="second" slim>
            {t('decisions.undo.do')}
          </Button>
        </Form>
      ) : null}
    </Notice>
  );
}

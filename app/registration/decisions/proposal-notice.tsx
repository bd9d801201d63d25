import { useCallback } from 'react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import type { Problem } from '~/reference/result.ts';
import type { Outcome } from '~/registration/registration-status.ts';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { decisionProblemKey } from './problem-key.ts';

interface ProposalNoticeProps {
  proposal: { id: string; outcome: Outcome; proposedAt: Date };
  /** The viewer proposed it: somebody else confirms, the viewer may withdraw. */
  own: boolean;
  /** Address of the registration. */
  here: string;
}

/** Something waits for a second officer, and what this officer can do about it. */
export function ProposalNotice({ proposal, own, here }: ProposalNoticeProps) {
  const t = useWords();
  const language = useLanguage();
  const say = useCallback((problem: Problem) => t(decisionProblemKey(problem), problem.data), [t]);
  const outcome = t(`decisions.outcome.${proposal.outcome}`);
  const when = formatInstant(proposal.proposedAt, language);
  return (
    <Notice tone="wait" title={t('decisions.proposal.waits', { outcome, when })}>
      {own ? (
        <Form say={say} action={`${here}/withdrawal`}>
          <p>{t('decisions.proposal.own')}</p>
          <input type="hidden" name="decisionId" value={proposal.id} />
          <Button kind="second" slim>
            {t('decisions.proposal.withdraw')}
          </Button>
        </Form>
      ) : (
        <ButtonLink slim to={`${here}/proposal`}>
          {t('decisions.proposal.open')}
        </ButtonLink>
      )}
    </Notice>
  );
}

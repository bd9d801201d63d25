import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import type { Outcome } from '~/registration/registration-status.ts';
import { Steps } from '~/ui/steps/steps.tsx';
import type { StoredReason } from './decision-reasons.ts';

export interface PastDecision {
  outcome: Outcome;
  reasons: StoredReason[];
  note: string | null;
  decidedAt: Date;
}

/** Every decision so far, oldest first, with its reasons. */
export function DecisionHistory({ decisions }: { decisions: readonly PastDecision[] }) {
  const t = useWords();
  const language = useLanguage();
  if (decisions.length === 0) return <p className="soft">{t('registration.history.none')}</p>;
  return (
    <Steps
      steps={decisions.map(({ outcome, reasons, note, decidedAt }) => ({
        state: 'done' as const,
        title: t(`registration.outcome.${outcome}`),
        text: (
          <>
            <p>{formatInstant(decidedAt, language)}</p>
            {reasons.length > 0 ? (
              <ul>
                {reasons.map(({ code }) => (
                  <li key={code}>{t(`registration.reason.${code}`)}</li>
                ))}
              </ul>
            ) : null}
            {note ? <p>{note}</p> : null}
          </>
        ),
      }))}
    />
  );
}

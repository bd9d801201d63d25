import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { Steps } from '~/ui/steps/steps.tsx';
import type { TimelineEntry } from './timeline.ts';

type Say = ReturnType<typeof useWords>;

function titleOf(entry: TimelineEntry, t: Say): string {
  switch (entry.kind) {
    case 'page':
      return t('decisions.event.page', { page: t(`registration.page.${entry.page}.name`) });
    case 'document':
      return t('decisions.event.document', { name: t(`documents.kind.${entry.document}`) });
    case 'revealed':
      return t('decisions.event.revealed', { term: t(`registration.term.${entry.question}`) });
    case 'message':
    case 'message-waits':
    case 'message-withdrawn':
      return t(`decisions.event.${entry.kind}`, { name: t(`messages.template.${entry.template}`) });
    case 'started':
    case 'submitted':
    case 'resubmitted':
    case 'restarted':
      return t(`decisions.event.${entry.kind}`);
    default:
      return t(`decisions.event.${entry.kind}`, { outcome: t(`decisions.outcome.${entry.outcome}`) });
  }
}

/** Everything that happened, newest first, from both sides. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const t = useWords();
  const language = useLanguage();
  if (entries.length === 0) return <p className="soft">{t('decisions.history.none')}</p>;
  return (
    <Steps
      steps={entries.map(entry => ({
        state: 'done' as const,
        title: titleOf(entry, t),
        text: (
          <>
            <p>
              {t('decisions.history.by', {
                who: t(`decisions.history.${entry.by}`),
                when: formatInstant(entry.at, language),
              })}
            </p>
            {'reasons' in entry && entry.reasons.length > 0 ? (
              <ul>
                {entry.reasons.map(reason => (
                  <li key={reason.code}>{reason.wrong}</li>
                ))}
              </ul>
            ) : null}
            {'note' in entry && entry.note ? <p>{entry.note}</p> : null}
          </>
        ),
      }))}
    />
  );
}

import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay } from '~/reference/calendar-day.ts';
import { Steps } from '~/ui/steps/steps.tsx';
import type { ListingStatus, Mover } from './listing-status.ts';

export interface ToldMove {
  seq: number;
  to: ListingStatus;
  on: string;
  undo: boolean;
  mover: Mover;
  reasons: readonly { code: string; says: string }[];
  note: string | null;
}

/** Everything that happened to a listing, newest first, from all sides. */
export function ListingHistory({ moves }: { moves: readonly ToldMove[] }) {
  const t = useWords();
  const language = useLanguage();
  if (moves.length === 0) return <p className="soft">{t('listings.history.none')}</p>;
  return (
    <Steps
      steps={[...moves].reverse().map(move => ({
        state: 'done' as const,
        title: t(move.undo ? 'listings.history.undone' : 'listings.history.moved', {
          status: t(`listings.status.${move.to}`),
        }),
        text: (
          <>
            <p>
              {t('listings.history.by', {
                who: t(`listings.mover.${move.mover}`),
                day: formatDay(move.on, language),
              })}
            </p>
            {move.reasons.length > 0 ? (
              <ul>
                {move.reasons.map(reason => (
                  <li key={reason.code}>{reason.says}</li>
                ))}
              </ul>
            ) : null}
            {move.note ? <p>{move.note}</p> : null}
          </>
        ),
      }))}
    />
  );
}

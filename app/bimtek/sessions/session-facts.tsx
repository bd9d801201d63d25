import { useWords } from '~/i18n/use-words.ts';
import { Facts } from '~/ui/facts/facts.tsx';
import type { ShownSession } from './present-session.ts';
import type { PoolRoom } from './sign-up-state.ts';

/** Where, for whom, how many seats, and what it takes for a certificate. */
export function SessionFacts({ shown, room }: { shown: ShownSession; room: readonly PoolRoom[] }) {
  const t = useWords();
  const seats = room.map(({ pool, seats: all, free, waiting }) => ({
    term: t(`sessions.one.seats-${pool}`),
    value: t('sessions.one.seats', { free, all, waiting }),
  }));
  return (
    <Facts
      facts={[
        { term: t('sessions.one.when'), value: shown.hours },
        { term: t('sessions.one.where'), value: shown.place },
        { term: t('sessions.one.for'), value: t(`sessions.one.audience-${shown.audience}`) },
        ...(shown.state === 'open' ? seats : []),
        ...(shown.state === 'open'
          ? [{ term: t('sessions.one.sign-up-until'), value: `${shown.closes} WIB` }]
          : []),
        {
          term: t('sessions.one.hours'),
          value: t('sessions.one.jp', { jp: shown.jp, percent: shown.presencePercent }),
        },
      ]}
    />
  );
}

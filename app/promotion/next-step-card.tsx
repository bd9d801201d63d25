import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Card } from '~/ui/card/card.tsx';
import type { NextStep } from './next-step.ts';

function addressOf(next: NextStep): string {
  if (next.step === 'freeze') return '/ukpbj/rounds/list';
  if (next.step === 'publish') return `/ukpbj/rounds/${next.roundId}/publication`;
  return '/ukpbj/rounds/draw';
}

export function NextStepCard({ next }: { next: NextStep }) {
  const t = useWords();
  const language = useLanguage();
  const values =
    next.step === 'draw'
      ? {
          n: next.list.entities,
          round: formatNumber(next.list.beaconRound),
          at: formatInstant(next.list.drawAt, language),
        }
      : { n: next.step === 'take' ? next.waiting : next.number };
  const title = t(`promotion.rounds.next.${next.step}`, { n: next.number });
  return (
    <Card next over={t('promotion.rounds.next')} title={title}>
      <p>{t(`promotion.rounds.next.${next.step}-text`, values)}</p>
      <ButtonLink to={addressOf(next)}>{title}</ButtonLink>
    </Card>
  );
}

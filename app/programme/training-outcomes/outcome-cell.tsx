import { useWords } from '~/i18n/use-words.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import type { OutcomeFigure } from './measure-outcome.ts';

/** Fewer than this say nothing, and one could guess who they are. */
const enough = 5;

const percent = (share: number) => formatNumber(Math.round(share * 100));
const signed = (share: number) => `${share > 0 ? '+' : share < 0 ? '−' : ''}${percent(Math.abs(share))}`;

/** How many did it, how many of those who were not taught, and what lies between with its interval. */
export function OutcomeCell({ figure }: { figure: OutcomeFigure }) {
  const t = useWords();
  const { trained, others, difference, open } = figure;
  if (trained.of < enough)
    return <span className="soft">{t(open > 0 ? 'training.cell.open' : 'training.cell.few', { open })}</span>;
  return (
    <>
      <b>{percent(trained.share)} %</b> {t('training.cell.of', { count: trained.count, of: trained.of })}
      {difference ? (
        <small>
          {t('training.cell.others', { share: percent(others.share), of: others.of })}{' '}
          {t('training.cell.difference', {
            difference: signed(difference.difference),
            low: signed(difference.low),
            high: signed(difference.high),
          })}
        </small>
      ) : (
        <small>{t('training.cell.alone')}</small>
      )}
    </>
  );
}

import { useWords } from '~/i18n/use-words.ts';
import { BarChart } from '~/ui/bar-chart/bar-chart.tsx';
import type { Tally } from './tally-answers.ts';

/** What the room answered. Which one is right shows once nobody can answer any more. */
export function TallyView({ tally, caption, open }: { tally: Tally; caption: string; open: boolean }) {
  const t = useWords();
  const { answers, right, lines } = tally;
  const words = (text: string) => (text === 'true' || text === 'false' ? t(`live.verdict.${text}`) : text);
  return (
    <>
      <p role="status">
        <b>{t('live.answers', { answers })}</b>{' '}
        {open || answers === 0 ? '' : t('live.right', { percent: Math.round((100 * right) / answers) })}
      </p>
      {lines.length > 0 ? (
        <BarChart
          caption={caption}
          bars={lines.map(line => ({
            label: words(line.text),
            small: !open && line.right ? t('live.is-right') : undefined,
            value: line.count,
            text: String(line.count),
            named: !open && line.right,
          }))}
        />
      ) : null}
    </>
  );
}

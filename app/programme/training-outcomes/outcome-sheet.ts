import type { OutcomeRow } from './group-outcomes.ts';
import { OUTCOMES, WINDOWS } from './outcome.ts';

type Cell = string | number | null;

/** Counts below this are left out of sheets as they are of pages. */
const enough = 5;

const percent = (share: number) => Math.round(share * 1000) / 10;

/** One line per group, outcome and window; shares in percent with one decimal. */
export function outcomeSheet(
  rows: readonly OutcomeRow[],
  { say, name }: { say: (key: string) => string; name: (group: string | null) => string },
): Cell[][] {
  const heads = [
    'group',
    'vendors',
    'outcome',
    'days',
    'n',
    'did',
    'share',
    'low',
    'high',
    'others-n',
    'others',
    'difference',
    'difference-low',
    'difference-high',
    'open',
  ];
  const lines = rows.flatMap(row =>
    OUTCOMES.flatMap(outcome =>
      WINDOWS.map((days): Cell[] => {
        const { trained, others, difference, open } = row.figures[outcome][days];
        const start: Cell[] = [
          name(row.group),
          row.vendors < enough ? null : row.vendors,
          say(`outcome.${outcome}`),
          days,
        ];
        if (trained.of < enough) return [...start, ...Array(11).fill(null)];
        const gap = difference ?? { difference: null, low: null, high: null };
        const part = (share: number | null) => (share === null ? null : percent(share));
        return [
          ...start,
          trained.of,
          trained.count,
          ...[trained.share, trained.low, trained.high].map(part),
          others.of,
          others.of === 0 ? null : percent(others.share),
          ...[gap.difference, gap.low, gap.high].map(part),
          open,
        ];
      }),
    ),
  );
  return [heads.map(head => say(`sheet.${head}`)), ...lines];
}

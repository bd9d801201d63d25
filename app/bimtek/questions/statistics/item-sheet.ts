import type { ItemsSummary } from './summarise-items.ts';

type Say = (key: string, values?: Record<string, unknown>) => string;

const columns = [
  ...[
    'number',
    'question',
    'place',
    'attempts',
    'facility',
    'sd',
    'di',
    'de',
    'weight',
    'verdict',
    'advice',
    'as-of',
  ],
] as const;

/** At most six places: what is behind them is no knowledge. */
const rounded = (value: number | null | undefined) =>
  value === null || value === undefined ? null : Number(value.toFixed(6));

/** The figures of every question as a table for spreadsheets, with what they mean below. */
export function itemSheet({ items, attempts, quiz }: ItemsSummary, asOf: string, say: Say) {
  const few = say('questions.few');
  const rows = [...items]
    .sort((a, b) => a.number - b.number)
    .map(({ number, stem, file, line, verdict, flags, figures }) => [
      number,
      stem,
      `${file}:${line}`,
      attempts ?? few,
      rounded(figures && 100 * figures.facility),
      rounded(figures?.sd),
      rounded(figures?.discriminationIndex),
      rounded(figures?.discriminativeEfficiency),
      rounded(figures?.effectiveWeight),
      say(`questions.verdict.${verdict}`),
      flags.map(flag => say(`questions.advice.${flag}`)).join(' '),
      asOf,
    ]);
  return [
    columns.map(name => say(`questions.sheet.${name}`)),
    ...rows,
    [],
    [say('questions.quiz.cic'), rounded(quiz?.internalConsistency)],
    [say('questions.quiz.error-ratio'), rounded(quiz?.errorRatio)],
    [say('questions.meaning')],
    [say('questions.method')],
  ];
}

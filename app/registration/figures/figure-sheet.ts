import type { FigureName, Figures } from './figures.ts';
import { nameField, nameStep } from './name-parts.ts';

type Say = (key: string, values?: Record<string, unknown>) => string;
type Sheet = (string | number | null)[][];

/** Basis points of a share, so that a spreadsheet gets a whole number in every language. */
const basisPoints = (share: number) => Math.round(share * 10_000);

const rows: Record<FigureName, (figures: Figures, say: Say) => Sheet> = {
  funnel: ({ funnel }, say) =>
    funnel.map(step => [
      step.step,
      nameStep(step.step, say),
      step.reached,
      step.passed,
      basisPoints(step.lost),
      step.medianSeconds,
    ]),
  queue: ({ queue }, say) => queue.map(({ bucket, n }) => [bucket, say(`figures.age.${bucket}`), n]),
  reasons: ({ reasons }, say) =>
    reasons.ranked.map(({ code, n, share, upTo }) => [
      code,
      say(`decisions.reason.${code}`),
      n,
      basisPoints(share),
      basisPoints(upTo),
    ]),
  'first-time-right': ({ firstTimeRight }, say) =>
    firstTimeRight.map(({ field, right, n }) => [
      field,
      nameField(field, say),
      right,
      n,
      n > 0 ? basisPoints(right / n) : null,
    ]),
  origins: ({ origins }, say) =>
    origins.map(({ origin, started, submitted, accepted, medianHours }) => [
      origin,
      say(`figures.origin.${origin}`),
      started,
      submitted,
      accepted,
      medianHours === null ? null : Math.round(medianHours * 10) / 10,
    ]),
};

const heads: Record<FigureName, readonly string[]> = {
  funnel: ['code', 'name', 'reached', 'passed', 'lost', 'median-seconds'],
  queue: ['code', 'name', 'waiting'],
  reasons: ['code', 'name', 'n', 'share', 'up-to'],
  'first-time-right': ['code', 'name', 'right', 'n', 'rate'],
  origins: ['code', 'name', 'started', 'submitted', 'accepted', 'median-hours'],
};

/** One figure as a table for spreadsheets: a head in words, then its rows. Shares are basis points. */
export function figureSheet(name: FigureName, figures: Figures, say: Say): Sheet {
  return [heads[name].map(column => say(`figures.column.${column}`)), ...rows[name](figures, say)];
}

import type { CalendarDay } from '~/reference/calendar-day.ts';
import { measureOutcome, type OutcomeFigure } from './measure-outcome.ts';
import {
  type Grouping,
  OUTCOMES,
  type Outcome,
  type Training,
  type VendorHistory,
  WINDOWS,
  type Window,
} from './outcome.ts';

export interface OutcomeRow {
  /** Module, trainer or kecamatan; null = unknown, or a course that was taken alone. */
  group: string | null;
  /** Different vendors who were taught. */
  vendors: number;
  figures: Record<Outcome, Record<Window, OutcomeFigure>>;
}

export interface TrainingRecord {
  trainings: readonly Training[];
  histories: readonly VendorHistory[];
  /** Last day that is covered: of listings today, of sales the last day that was judged. */
  asOf: Record<Outcome, CalendarDay>;
}

function figuresOf(trainings: readonly Training[], record: TrainingRecord): OutcomeRow['figures'] {
  const of = (outcome: Outcome) =>
    Object.fromEntries(
      WINDOWS.map(days => [
        days,
        measureOutcome(trainings, record.trainings, record.histories, {
          outcome,
          days,
          asOf: record.asOf[outcome],
        }),
      ]),
    );
  return Object.fromEntries(OUTCOMES.map(outcome => [outcome, of(outcome)])) as OutcomeRow['figures'];
}

/** One row per group, the largest first, and one for all of them. */
export function groupOutcomes(
  record: TrainingRecord,
  grouping: Grouping,
): { rows: OutcomeRow[]; all: OutcomeRow } {
  const groups = new Map<string | null, Training[]>();
  for (const training of record.trainings) {
    const own = groups.get(training[grouping]);
    if (own) own.push(training);
    else groups.set(training[grouping], [training]);
  }
  const vendorsOf = (trainings: readonly Training[]) =>
    new Set(trainings.map(({ vendorId }) => vendorId)).size;
  const row = (group: string | null, trainings: readonly Training[]): OutcomeRow => ({
    group,
    vendors: vendorsOf(trainings),
    figures: figuresOf(trainings, record),
  });
  const rows = [...groups].map(([group, trainings]) => row(group, trainings));
  rows.sort((a, b) => b.vendors - a.vendors || (a.group ?? '').localeCompare(b.group ?? ''));
  return { rows, all: row(null, record.trainings) };
}

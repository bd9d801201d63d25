import { addDays, type CalendarDay, daysBetween } from '~/reference/calendar-day.ts';
import { newcombe, type Share, type ShareDifference, wilson } from '~/reference/proportion.ts';
import type { Outcome, Training, VendorHistory, Window } from './outcome.ts';

export interface OutcomeFigure {
  /** Of the vendors who were taught, had not done it yet and whose window is over: how many did it inside the window. */
  trained: Share;
  /** Taught so late that the window is still open. */
  open: number;
  /** The same window of vendors who were not taught: alike in how long the office knew them. */
  others: Share;
  /** Null where one side has nobody. */
  difference: ShareDifference | null;
}

export interface OutcomeQuestion {
  outcome: Outcome;
  days: Window;
  /** Last day that the data cover. */
  asOf: CalendarDay;
}

/** Vendors of the first months behave otherwise than old ones: compared apart. */
const newcomerDays = 90;

interface Compared {
  share: number;
  vendors: string[];
}

const isBefore = (day: CalendarDay | null, on: CalendarDay) => day !== null && day <= on;

/** The first training of each vendor inside the group: a second one would count the same deed twice. */
function firstTrainings(trainings: readonly Training[]): Training[] {
  const first = new Map<string, Training>();
  for (const training of trainings) {
    const known = first.get(training.vendorId);
    if (!known || training.on < known.on) first.set(training.vendorId, training);
  }
  return [...first.values()];
}

/** Day of each vendor's first training of any kind. */
function firstDays(trainings: readonly Training[]): Map<string, CalendarDay> {
  return new Map(firstTrainings(trainings).map(({ vendorId, on }) => [vendorId, on]));
}

/**
 * Who might have been taught on a day and was not, until the window was over: accepted by then, the deed not done yet,
 * in the same stratum of age. Share = how many did it in the same window.
 */
function compareOn(
  on: CalendarDay,
  newcomer: boolean,
  histories: readonly VendorHistory[],
  taught: ReadonlyMap<string, CalendarDay>,
  { outcome, days }: OutcomeQuestion,
): Compared {
  const until = addDays(on, days);
  const alike = histories.filter(
    ({ vendorId, since, first }) =>
      since <= on &&
      daysBetween(since, on) < newcomerDays === newcomer &&
      !isBefore(taught.get(vendorId) ?? null, until) &&
      !isBefore(first[outcome], on),
  );
  const did = alike.filter(({ first }) => isBefore(first[outcome], until));
  return {
    share: alike.length === 0 ? 0 : did.length / alike.length,
    vendors: alike.map(({ vendorId }) => vendorId),
  };
}

/**
 * What vendors did after a training, beside vendors who were not taught. Each trained vendor stands on the day of the
 * training (an index day), and is compared with those who might have been taught on that day; the shares of the others
 * are averaged over these days. `others.of` counts different vendors, so the interval is not narrowed by meeting the same
 * ones on many days. It shows what went together with a training, not what the training caused: whoever comes may be keener.
 *
 * `trainings` are those of the group, `all` every training there is.
 */
export function measureOutcome(
  trainings: readonly Training[],
  all: readonly Training[],
  histories: readonly VendorHistory[],
  question: OutcomeQuestion,
): OutcomeFigure {
  const { outcome, days, asOf } = question;
  const known = new Map(histories.map(history => [history.vendorId, history]));
  const ready = firstTrainings(trainings).filter(({ vendorId, on }) => {
    const history = known.get(vendorId);
    return history !== undefined && !isBefore(history.first[outcome], on);
  });
  const over = ready.filter(({ on }) => addDays(on, days) <= asOf);
  const did = over.filter(({ vendorId, on }) =>
    isBefore(known.get(vendorId)!.first[outcome], addDays(on, days)),
  );
  const taught = firstDays(all);
  const memo = new Map<string, Compared>();
  const compared = over.map(({ vendorId, on }) => {
    const newcomer = daysBetween(known.get(vendorId)!.since, on) < newcomerDays;
    const key = `${on}|${newcomer}`;
    const found = memo.get(key) ?? compareOn(on, newcomer, histories, taught, question);
    memo.set(key, found);
    return found;
  });
  const met = compared.filter(({ vendors }) => vendors.length > 0);
  const different = new Set(met.flatMap(({ vendors }) => vendors)).size;
  const mean = met.length === 0 ? 0 : met.reduce((sum, { share }) => sum + share, 0) / met.length;
  const trained = wilson(did.length, over.length);
  const others = wilson(mean * different, different);
  return { trained, open: ready.length - over.length, others, difference: newcombe(trained, others) };
}

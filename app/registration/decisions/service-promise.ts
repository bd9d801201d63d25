import { type CalendarDay, wibDay } from '~/reference/calendar-day.ts';
import type { RegistrationStatus } from '~/registration/registration-status.ts';
import { addWorkingDays, type WorkCalendar, workingDaysAfter } from './work-calendar.ts';

/** The office answers within two working days. */
export const promisedWorkingDays = 2;

/** One change of status, as the timeline holds it. */
export interface StatusMove {
  to: RegistrationStatus;
  at: Date;
  undo: boolean;
}

/** How much of the promise is used. Running while the office has it, paused while the vendor has it. */
export interface ServiceClock {
  state: 'running' | 'paused' | 'stopped';
  /** Whole working days that the office had it, all rounds together. */
  used: number;
  /** Of the promise; negative when late. */
  left: number;
  /** The day by which the office answers; null while the clock stands. */
  dueOn: CalendarDay | null;
  /** Since when it waits for the vendor. */
  pausedSince: Date | null;
}

interface Stretch {
  from: Date;
  to: Date | null;
}

/** Times in which the registration lay with the office. What was taken back never stopped the clock. */
function officeStretches(moves: readonly StatusMove[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { to, at, undo } of [...moves].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const last = stretches.at(-1);
    if (to === 'submitted') {
      if (undo && last) last.to = null;
      else if (last?.to !== null) stretches.push({ from: at, to: null });
    } else if (last && last.to === null) last.to = at;
  }
  return stretches;
}

function stateAfter(moves: readonly StatusMove[]): ServiceClock['state'] {
  const last = [...moves].sort((a, b) => a.at.getTime() - b.at.getTime()).at(-1);
  if (last?.to === 'submitted') return 'running';
  return last?.to === 'sent-back' ? 'paused' : 'stopped';
}

/**
 * Reads the clock of one registration. A stretch counts the working days after the day on which it began, so that a
 * registration sent in on Monday and answered on Wednesday took two; what lies between two stretches counts nothing.
 */
export function readServiceClock(
  moves: readonly StatusMove[],
  now: Date,
  calendar: WorkCalendar,
  promise = promisedWorkingDays,
): ServiceClock {
  const stretches = officeStretches(moves);
  const days = stretches.map(({ from, to }) => workingDaysAfter(calendar, wibDay(from), wibDay(to ?? now)));
  const used = days.reduce((sum, n) => sum + n, 0);
  const state = stateAfter(moves);
  const last = moves.reduce<Date | null>((at, move) => (at && at > move.at ? at : move.at), null);
  return {
    state,
    used,
    left: promise - used,
    dueOn: state === 'running' ? dueDay(stretches, days, calendar, promise) : null,
    pausedSince: state === 'paused' ? last : null,
  };
}

/** The day on which the promise was or will be used up. */
function dueDay(
  stretches: readonly Stretch[],
  days: readonly number[],
  calendar: WorkCalendar,
  promise: number,
): CalendarDay | null {
  let left = promise;
  for (const [at, { from }] of stretches.entries()) {
    const open = at === stretches.length - 1;
    if (open || left <= days[at]!) return addWorkingDays(calendar, wibDay(from), left);
    left -= days[at]!;
  }
  return null;
}

/** The queue's ages: working days that the office has had a registration. */
export const ageBuckets = ['to-1', 'to-2', 'to-5', 'over-5'] as const;
export type AgeBucket = (typeof ageBuckets)[number];

export function isAgeBucket(text: unknown): text is AgeBucket {
  return ageBuckets.includes(text as AgeBucket);
}

export function bucketOf(used: number): AgeBucket {
  if (used <= 1) return 'to-1';
  if (used <= 2) return 'to-2';
  return used <= 5 ? 'to-5' : 'over-5';
}

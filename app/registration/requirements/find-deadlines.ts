import { addDays, type CalendarDay } from '~/reference/calendar-day.ts';
import type { CapabilityState } from './list-requirements.ts';

/** A requirement with the last day on which it may be missing. */
export interface Deadline {
  requirement: string;
  dueOn: CalendarDay;
}

/** Deadlines from today to `days` from now, each once, soonest first. What cannot be done any more is not announced. */
export function findDeadlines(
  states: readonly CapabilityState[],
  today: CalendarDay,
  days: number,
): Deadline[] {
  const until = addDays(today, days);
  const found = new Map<string, Deadline>();
  for (const { capability, dueLater } of states) {
    if (capability === 'submission') continue;
    for (const { requirement, dueOn } of dueLater) {
      if (dueOn === null || dueOn < today || dueOn > until) continue;
      found.set(`${dueOn}|${requirement.id}`, { requirement: requirement.id, dueOn });
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, deadline]) => deadline);
}

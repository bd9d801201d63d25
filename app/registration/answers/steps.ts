import type { Question } from './questions.ts';

/** How far a page of the form is, as far as the task list and the way back depend on it. */
export interface Step {
  page: string;
  openings: number;
  firstOpenedAt: Date;
  completedAt: Date | null;
  /** When somebody was last there; null for a page that was only led to. */
  touchedAt: Date | null;
  touchedField: Question | null;
}

/** The page and field where somebody was last, on whatever device; null before anything was touched. */
export function lastTouched(steps: readonly Step[]): Step | null {
  const touched = steps.filter(step => step.touchedAt !== null);
  return touched.reduce<Step | null>(
    (last, step) => (!last || step.touchedAt! > last.touchedAt! ? step : last),
    null,
  );
}

export interface ResumePlace {
  page: string;
  field: Question | null;
}

/**
 * Where to go on: the page somebody was on last while it still wants something, at its field; else the next page that
 * does; null when nothing is left to ask.
 */
export function findResumePlace(
  tasks: readonly { page: string; status: string }[],
  steps: readonly Step[],
  next: { page: string } | null,
): ResumePlace | null {
  const last = lastTouched(steps);
  const there = tasks.find(task => task.page === last?.page);
  if (
    last &&
    there &&
    (there.status === 'incomplete' || there.status === 'untouched' || there.status === 'sent-back')
  )
    return { page: last.page, field: last.touchedField };
  return next ? { page: next.page, field: null } : null;
}

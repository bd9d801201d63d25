const hour = 3_600_000;

/** A change of mind is possible this long; carrying out begins after it. */
export const hoursToChangeMind = 48;

/** UU PDP gives 3 × 24 hours; the office promises no more. */
export const hoursToFinish = 72;

export interface DeletionWindow {
  /** Until then the person can take it back. */
  dueAt: Date;
  /** By then everything is gone. */
  latestAt: Date;
}

export function deletionWindow(requestedAt: Date): DeletionWindow {
  return {
    dueAt: new Date(requestedAt.getTime() + hoursToChangeMind * hour),
    latestAt: new Date(requestedAt.getTime() + hoursToFinish * hour),
  };
}

export const deletionStates = ['open', 'due', 'late', 'cancelled', 'done'] as const;
export type DeletionState = (typeof deletionStates)[number];

interface Ends {
  requestedAt: Date;
  cancelledAt: Date | null;
  doneAt: Date | null;
}

/** `late` = past the promise and still there: the office must look. */
export function deletionState({ requestedAt, cancelledAt, doneAt }: Ends, now: Date): DeletionState {
  if (doneAt) return 'done';
  if (cancelledAt) return 'cancelled';
  const { dueAt, latestAt } = deletionWindow(requestedAt);
  if (now > latestAt) return 'late';
  return now >= dueAt ? 'due' : 'open';
}

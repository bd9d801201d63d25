/** Where time comes from: the domain never looks at a watch of its own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export function fixedClock(instant: string): Clock {
  return { now: () => new Date(instant) };
}

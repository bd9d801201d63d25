/**
 * When something was typed. `at`: milliseconds of the server's clock as the device reckons it, from the moment the page
 * was made plus the time passed since (never the device's own clock, which may be wrong). `writer`: the page that typed.
 */
export interface Stamp {
  at: number;
  writer: string;
}

/** Whether a comes after b. Total: two different stamps always have one that is newer, wherever they are compared. */
export function isNewer(a: Stamp, b: Stamp | null): boolean {
  if (b === null) return true;
  return a.at === b.at ? a.writer > b.writer : a.at > b.at;
}

/** The next stamp of a writer: now, but always after its last one. */
export function nextStamp(writer: string, now: number, last: Stamp | null): Stamp {
  return { at: Math.max(Math.floor(now), last ? last.at + 1 : 0), writer };
}

/** How far ahead of the server a device may reckon before it has to ask the time again, in milliseconds. */
export const mostAhead = 60_000;

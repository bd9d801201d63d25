/** `reading`: a job looks at it; `tried`: nothing is written yet; `writing`: a job writes; `unreadable`: refused as a whole. */
export const SHEET_STATES = ['reading', 'tried', 'writing', 'written', 'unreadable'] as const;
export type SheetState = (typeof SHEET_STATES)[number];

/** A job is at work: the page looks again by itself. */
export function isUnderWay(state: SheetState): boolean {
  return state === 'reading' || state === 'writing';
}

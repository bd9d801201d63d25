/** How far ahead the list of ending permits may look, in days; the renewal of a P-IRT takes about a month (own). */
export const PERMIT_DAYS = [0, 30, 60, 90, 180] as const;

const USUAL = 60;

/** The days asked for in a query string, else those of the reminder. */
export function readPermitDays(query: URLSearchParams): number {
  return PERMIT_DAYS.find(days => String(days) === query.get('days')) ?? USUAL;
}

/** How answers that were given without a signal arrived: sent by the phone later, or typed from a code by a trainer. */
export const ARRIVAL_WAYS = ['phone', 'code'] as const;
export type ArrivalWay = (typeof ARRIVAL_WAYS)[number];

/** Earlier or later than this a phone's clock says nothing. */
const farthestDays = 400;

/**
 * The instant that the phone claims, or null where it is none at all. It decides nothing: a clock that is wrong by a day
 * is kept as it was claimed, beside the server's own time.
 */
export function readClaim(text: string, now: Date): Date | null {
  const claimed = Date.parse(text);
  if (!/^\d{4}-\d\d-\d\dT/.test(text) || Number.isNaN(claimed)) return null;
  const away = Math.abs(claimed - now.getTime());
  return away <= farthestDays * 86_400_000 ? new Date(claimed) : null;
}

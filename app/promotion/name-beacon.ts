import { addDays, wibDay, wibInstant } from '~/reference/calendar-day.ts';

/** drand quicknet: one round every 3 seconds since this second (its chain info; see fair-promotion.md §2.7). */
const FIRST_SECOND = 1_692_803_367;
const SECONDS = 3;

/** When the list is drawn, as staff choose it at the freeze. */
export const drawMoments = ['week', 'tomorrow', 'soon'] as const;
export type DrawMoment = (typeof drawMoments)[number];

/** Hour of the announced draw, WIB. */
const DRAW_HOUR = 14;

export interface Beacon {
  round: number;
  at: Date;
}

/** The instant at which a round of the beacon comes out. */
export function beaconTime(round: number): Date {
  return new Date((FIRST_SECOND + (round - 1) * SECONDS) * 1000);
}

/** The first round of the beacon at or after an instant. */
export function beaconRoundFrom(at: Date): number {
  return Math.max(1, Math.ceil((at.getTime() / 1000 - FIRST_SECOND) / SECONDS) + 1);
}

/**
 * Names the public round that decides, before anybody can know it: always later than the freeze. `week` leaves the
 * full seven days to contest the list, `soon` is the second round from now and leaves none.
 */
export function nameBeacon(moment: DrawMoment, frozenAt: Date): Beacon {
  const days = moment === 'week' ? 7 : 1;
  const announced = wibInstant(addDays(wibDay(frozenAt), days), DRAW_HOUR);
  const round = moment === 'soon' ? beaconRoundFrom(frozenAt) + 1 : beaconRoundFrom(announced);
  return { round, at: beaconTime(round) };
}

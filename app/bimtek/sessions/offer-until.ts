import rules from '#content/bimtek/rules.json';
import { defaultQuiet, endOfQuiet } from '~/messages/quiet-hours.ts';

const hour = 3_600_000;

/**
 * Until when a freed seat is held for who is offered it: counted from when the message may ring, shorter near the start,
 * never beyond it (rules.json: offerHours, offerHoursAtMost within offerShortWithinHours of the start).
 */
export function offerUntil(now: Date, startsAt: Date): Date {
  const rings = endOfQuiet(defaultQuiet, now);
  const from = rings < startsAt ? rings : now;
  const near = startsAt.getTime() - from.getTime() <= rules.offerShortWithinHours * hour;
  const until = from.getTime() + (near ? rules.offerHoursAtMost : rules.offerHours) * hour;
  return new Date(Math.min(until, startsAt.getTime()));
}

import { formatDay, isCalendarDay } from '~/reference/calendar-day.ts';
import type { Problem } from '~/reference/result.ts';
import { listingCodes } from './codes.ts';

/** Where the words of a problem stand: this room's own, or the domain's. */
export function listingProblemKey({ code }: Problem): string {
  return listingCodes.some(each => each === code) ? `listings.code.${code}` : `catalog.code.${code}`;
}

/** What fills the words, days as the language writes them. */
export function listingProblemData({ data }: Problem, language: 'id' | 'en'): Problem['data'] {
  if (!data) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      isCalendarDay(value) ? formatDay(value, language) : value,
    ]),
  );
}

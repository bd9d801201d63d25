import { type CalendarDay, daysBetween } from '~/reference/calendar-day.ts';
import { PRICE_HOLDS_DAYS } from './find-reminders.ts';
import { latest, type StoredProduct } from './stored-product.ts';

/** The whole of a product is asked about after a year (reference/listing-quality.md, C05). */
const ALL_HOLDS_DAYS = 365;
/** The button stands there this many days before anybody is reminded. */
const EARLY_DAYS = 30;

/** Since when the price, or the whole, has been said to hold, where it is time to ask again; null where it is not. */
export function priceStanding(
  product: Pick<StoredProduct, 'priceRupiah' | 'priceOn' | 'priceConfirmedOn' | 'confirmedOn'>,
  today: CalendarDay,
): { since: CalendarDay } | null {
  const isDue = (since: CalendarDay | null, days: number): since is CalendarDay =>
    since !== null && daysBetween(since, today) >= days - EARLY_DAYS;
  const price = product.priceRupiah === null ? null : latest(product.priceConfirmedOn, product.priceOn);
  if (isDue(price, PRICE_HOLDS_DAYS)) return { since: price };
  return isDue(product.confirmedOn, ALL_HOLDS_DAYS) ? { since: product.confirmedOn } : null;
}

import { type CalendarDay, daysBetween } from '~/reference/calendar-day.ts';
import { PRICE_HOLDS_DAYS } from './find-reminders.ts';
import { latest, type StoredProduct } from './stored-product.ts';

/** The button stands there this many days before anybody is reminded. */
const EARLY_DAYS = 30;

/** Since when the price has been said to hold, where it is time to ask again; null where it is not. */
export function priceStanding(
  product: Pick<StoredProduct, 'priceRupiah' | 'priceOn' | 'priceConfirmedOn'>,
  today: CalendarDay,
): { since: CalendarDay } | null {
  const since = latest(product.priceConfirmedOn, product.priceOn);
  if (product.priceRupiah === null || since === null) return null;
  return daysBetween(since, today) >= PRICE_HOLDS_DAYS - EARLY_DAYS ? { since } : null;
}

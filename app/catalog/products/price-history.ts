import type { CalendarDay } from '~/reference/calendar-day.ts';

/** What a price is, as far as a change of it is worth a line in the history. */
export interface PriceFacts {
  priceRupiah: number | null;
  priceIncludesPpn: boolean;
  ppnRate: number | null;
}

export function isSamePrice(one: PriceFacts, other: PriceFacts): boolean {
  return (
    one.priceRupiah === other.priceRupiah &&
    one.priceIncludesPpn === other.priceIncludesPpn &&
    one.ppnRate === other.ppnRate
  );
}

/** A product that never had a price has no history. */
export function isFirstLine(price: PriceFacts): boolean {
  return price.priceRupiah !== null;
}

/** The day from which a price holds: moves with the amount alone, gone with it. */
export function priceDay(
  before: { priceRupiah: number | null; priceOn: CalendarDay | null },
  priceRupiah: number | null,
  today: CalendarDay,
): CalendarDay | null {
  if (priceRupiah === null) return null;
  return priceRupiah === before.priceRupiah ? before.priceOn : today;
}

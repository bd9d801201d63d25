import { type CalendarDay, daysBetween } from '~/reference/calendar-day.ts';
import type { ProductDocument } from './product-draft.ts';
import { latest } from './stored-product.ts';

/** Days before the last day of a paper on which its owner hears of it; 0 = on that day. */
export const PAPER_DAYS = [60, 30, 7, 0] as const;
/** A reminder that comes this late, since nothing ran, still comes. */
export const LATE_DAYS = 7;
/** A price is asked about again after half a year (reference/listing-quality.md, C05). */
export const PRICE_HOLDS_DAYS = 180;

/** What reminders depend on. */
export interface RemindedProduct {
  productId: string;
  priceRupiah: number | null;
  priceOn: CalendarDay | null;
  priceConfirmedOn: CalendarDay | null;
  documents: readonly ProductDocument[];
}

export const REMINDER_TOPICS = ['paper-expires', 'paper-expired', 'price-old'] as const;

export interface Reminder {
  /** The same reminder has the same key however often it is looked for. */
  key: string;
  topic: (typeof REMINDER_TOPICS)[number];
  /** Where it can be answered: this product, or the first of several. */
  productId: string;
  /** Days that are left of a paper; how many prices are old. */
  figure: number;
}

/**
 * What one vendor should hear of today. A paper that several products carry is one paper; it is spoken of once in each
 * span of PAPER_DAYS, so that a job that did not run on the very day loses nothing. Old prices are one reminder a month.
 */
export function findReminders(products: readonly RemindedProduct[], today: CalendarDay): Reminder[] {
  return [...findPapers(products, today), ...findOldPrices(products, today)];
}

function findPapers(products: readonly RemindedProduct[], today: CalendarDay): Reminder[] {
  const found = new Map<string, Reminder>();
  for (const { productId, documents } of products) {
    for (const { kind, number, expiresOn } of documents) {
      if (!expiresOn) continue;
      const left = daysBetween(today, expiresOn);
      const span = PAPER_DAYS.findLast(days => left <= days);
      if (span === undefined || left < -LATE_DAYS) continue;
      const key = `paper|${kind}|${number}|${expiresOn}|${span}`;
      const topic = span === 0 ? 'paper-expired' : 'paper-expires';
      if (!found.has(key)) found.set(key, { key, topic, productId, figure: Math.max(0, left) });
    }
  }
  return [...found.values()];
}

/** The day until which a price was last said to hold, and whether that is too long ago. */
export function isPriceOld(
  product: Pick<RemindedProduct, 'priceRupiah' | 'priceOn' | 'priceConfirmedOn'>,
  today: CalendarDay,
): boolean {
  const since = latest(product.priceConfirmedOn, product.priceOn);
  return product.priceRupiah !== null && since !== null && daysBetween(since, today) >= PRICE_HOLDS_DAYS;
}

function findOldPrices(products: readonly RemindedProduct[], today: CalendarDay): Reminder[] {
  const old = products.filter(product => isPriceOld(product, today));
  const [first] = old;
  if (!first) return [];
  const month = today.slice(0, 7);
  return [{ key: `price|${month}`, topic: 'price-old', productId: first.productId, figure: old.length }];
}

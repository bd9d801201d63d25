import type { CalendarDay } from '~/reference/calendar-day.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import type { NetContent } from '../net-content.ts';
import type { ListingInput } from '../quality/listing.ts';
import { BASE_UNITS } from '../unit.ts';
import type { PriceElsewhere, PriceStep, ProductOrigin, ProductVariant } from './offer.ts';
import type { ProductDocument } from './product-draft.ts';

/** A product as it is kept. */
export interface StoredProduct {
  id: string;
  vendorId: string;
  title: string;
  description: string;
  category: string;
  unit: string;
  netContent: number | null;
  netContentUnit: string | null;
  priceRupiah: number | null;
  /** As somebody typed it. */
  priceText: string | null;
  priceIncludesPpn: boolean;
  /** Effective rate in percent, where the price includes PPN. */
  ppnRate: number | null;
  priceBeforePpnRupiah: number | null;
  priceOn: CalendarDay | null;
  /** The price that it had before this one; null where there was none. */
  previousPriceRupiah: number | null;
  priceConfirmedOn: CalendarDay | null;
  confirmedOn: CalendarDay | null;
  elsewhere: PriceElsewhere[];
  priceSteps: PriceStep[];
  variants: ProductVariant[];
  brand: string | null;
  sku: string | null;
  alsoCategory: string | null;
  attributes: Record<string, string>;
  origin: ProductOrigin | null;
  tkdnPercent: number | null;
  nonHalal: boolean;
  shelfLifeDays: number | null;
  documents: ProductDocument[];
}

/** A product of which nothing has been written. */
export const BLANK_PRODUCT: StoredProduct = {
  id: '',
  vendorId: '',
  title: '',
  description: '',
  category: '',
  unit: '',
  netContent: null,
  netContentUnit: null,
  priceRupiah: null,
  priceText: null,
  priceIncludesPpn: false,
  ppnRate: null,
  priceBeforePpnRupiah: null,
  priceOn: null,
  previousPriceRupiah: null,
  priceConfirmedOn: null,
  confirmedOn: null,
  elsewhere: [],
  priceSteps: [],
  variants: [],
  brand: null,
  sku: null,
  alsoCategory: null,
  attributes: {},
  origin: null,
  tkdnPercent: null,
  nonHalal: false,
  shelfLifeDays: null,
  documents: [],
};

/** Amount and base unit as they are kept: grams, millilitres, pieces, millimetres, square metres. A pack counts as a whole. */
export function storedNetContent(content: NetContent | null) {
  if (!content) return { netContent: null, netContentUnit: null };
  return { netContent: content.total, netContentUnit: BASE_UNITS[content.dimension] };
}

/** "250 g", "1.500 ml": what the owner meant, in the unit it is kept in. */
export function netContentText(product: Pick<StoredProduct, 'netContent' | 'netContentUnit'>): string {
  const { netContent, netContentUnit } = product;
  if (netContent === null || netContentUnit === null) return '';
  const decimals = Number.isInteger(netContent) ? 0 : 2;
  return `${formatNumber(netContent, decimals)} ${netContentUnit}`;
}

/** The product as the check engine takes it; `vendor` = what the registration tells of its seller. */
export function listingInput(product: StoredProduct, vendor: ListingInput['vendor']): ListingInput {
  const { priceOn, ...rest } = product;
  return {
    ...rest,
    netContent: netContentText(product),
    variants: product.variants.map(variant => ({ ...variant, netContent: netContentText(variant) })),
    // A price that was written holds from the day on which it was.
    priceConfirmedOn: latest(product.priceConfirmedOn, priceOn),
    vendor,
  };
}

/** The later of two days, null when there is neither. */
export function latest(one: CalendarDay | null, other: CalendarDay | null): CalendarDay | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

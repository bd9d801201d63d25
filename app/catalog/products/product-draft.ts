import type { NetContent } from '../net-content.ts';
import type { PriceElsewhere, PriceStep, ProductOrigin, ProductVariant } from './offer.ts';

/** A permit or certificate of one product. */
export interface ProductDocument {
  kind: string;
  number: string;
  /** Whose name stands on it. */
  holder?: string;
  expiresOn?: string;
  /** Product and brand as the paper names them. */
  product?: string;
  brand?: string;
}

/** A product as the vendor writes it, read and bounded. Money in whole rupiah, net content in its base unit. */
export interface ProductDraft {
  title: string;
  description: string;
  category: string;
  unit: string;
  netContent: NetContent | null;
  priceRupiah: number | null;
  /** The price as it was typed. */
  priceText: string | null;
  priceIncludesPpn: boolean;
  /** Effective rate in percent; null while the price includes none. */
  ppnRate: number | null;
  priceBeforePpnRupiah: number | null;
  elsewhere: PriceElsewhere[];
  priceSteps: PriceStep[];
  variants: ProductVariant[];
  brand: string | null;
  sku: string | null;
  alsoCategory: string | null;
  /** By code; a blank one takes the attribute away, one that is not named stays as it is. */
  attributes: Record<string, string>;
  origin: ProductOrigin | null;
  tkdnPercent: number | null;
  nonHalal: boolean;
  shelfLifeDays: number | null;
  documents: ProductDocument[];
}

/** What one page of the form says about a product; the rest stays as it is. */
export type ProductChange = Partial<ProductDraft>;

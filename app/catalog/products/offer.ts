/** Where a product comes from, as e-Katalog asks (PDN or import). */
export const PRODUCT_ORIGINS = ['domestic', 'import'] as const;
export type ProductOrigin = (typeof PRODUCT_ORIGINS)[number];

/** One size, colour or taste of a product; net content in its base unit, price in whole rupiah, null = as the product. */
export interface ProductVariant {
  name: string;
  netContent: number | null;
  netContentUnit: string | null;
  priceRupiah: number | null;
}

/** Price in whole rupiah from a quantity on. */
export interface PriceStep {
  from: number;
  priceRupiah: number;
}

/** What the owner asks for the same product at another shop. */
export interface PriceElsewhere {
  where: string;
  priceRupiah: number;
}

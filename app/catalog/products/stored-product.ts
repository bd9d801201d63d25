import { formatNumber } from '~/reference/rupiah.ts';
import type { NetContent } from '../net-content.ts';
import type { ListingInput } from '../quality/listing.ts';
import { DOCUMENT_KINDS } from './document-kinds.ts';
import type { ProductDocument } from './product-form.ts';

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
  priceIncludesPpn: boolean;
  priceOn: string | null;
  brand: string | null;
  shelfLifeDays: number | null;
  documents: ProductDocument[];
}

const BASE_UNITS = { mass: 'g', volume: 'ml', count: 'buah', length: 'mm' } as const;

/** Amount and base unit as they are kept: grams, millilitres, pieces, millimetres. A pack counts as a whole. */
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

/** The values of the form's fields, as a person would type them again. */
export function typedProduct(product: StoredProduct): Record<string, string> {
  const documents = DOCUMENT_KINDS.flatMap(kind => {
    const found = product.documents.find(document => document.kind === kind);
    return [
      [`${kind}Number`, found?.number ?? ''],
      [`${kind}ExpiresOn`, found?.expiresOn ?? ''],
    ];
  });
  return {
    title: product.title,
    description: product.description,
    category: product.category,
    unit: product.unit,
    netContent: netContentText(product),
    price: product.priceRupiah === null ? '' : formatNumber(product.priceRupiah),
    priceIncludesPpn: product.priceIncludesPpn ? 'yes' : 'no',
    brand: product.brand ?? '',
    shelfLifeDays: product.shelfLifeDays?.toString() ?? '',
    ...Object.fromEntries(documents),
  };
}

/** The product as the check engine takes it. */
export function listingInput(product: StoredProduct, pkp: boolean | null): ListingInput {
  return {
    title: product.title,
    description: product.description,
    category: product.category,
    unit: product.unit,
    netContent: netContentText(product),
    priceRupiah: product.priceRupiah,
    priceIncludesPpn: product.priceIncludesPpn,
    brand: product.brand,
    shelfLifeDays: product.shelfLifeDays,
    documents: product.documents,
    vendor: { pkp },
  };
}

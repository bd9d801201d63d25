import { formatNumber } from '~/reference/rupiah.ts';
import { DOCUMENT_KINDS } from './document-kinds.ts';
import { netContentText, type StoredProduct } from './stored-product.ts';

const money = (rupiah: number | null) => (rupiah === null ? '' : formatNumber(rupiah));

/** The values of the form's fields by their names, as a person would type them again. */
export function typedProduct(product: StoredProduct): Record<string, string> {
  const papers = DOCUMENT_KINDS.flatMap(kind => {
    const found = product.documents.find(document => document.kind === kind);
    return [
      [`${kind}Number`, found?.number ?? ''],
      [`${kind}Holder`, found?.holder ?? ''],
      [`${kind}ExpiresOn`, found?.expiresOn ?? ''],
      [`${kind}Product`, found?.product ?? ''],
      [`${kind}Brand`, found?.brand ?? ''],
    ];
  });
  return {
    title: product.title,
    description: product.description,
    category: product.category,
    unit: product.unit,
    netContent: netContentText(product),
    price: money(product.priceRupiah),
    priceIncludesPpn: product.priceIncludesPpn ? 'yes' : 'no',
    ppnRate: product.ppnRate?.toString() ?? '',
    priceBeforePpn: money(product.priceBeforePpnRupiah),
    brand: product.brand ?? '',
    sku: product.sku ?? '',
    alsoCategory: product.alsoCategory ?? '',
    origin: product.origin ?? '',
    tkdnPercent: product.tkdnPercent?.toString().replace('.', ',') ?? '',
    shelfLifeDays: product.shelfLifeDays?.toString() ?? '',
    nonHalal: product.nonHalal ? 'yes' : 'no',
    ...Object.fromEntries(papers),
    ...Object.fromEntries(
      Object.entries(product.attributes).map(([code, text]) => [`attribute.${code}`, text]),
    ),
    ...rowsOf('variant', product.variants, variant => ({
      name: variant.name,
      netContent: netContentText(variant),
      price: money(variant.priceRupiah),
    })),
    ...rowsOf('step', product.priceSteps, step => ({
      from: String(step.from),
      price: money(step.priceRupiah),
    })),
    ...rowsOf('elsewhere', product.elsewhere, shop => ({
      where: shop.where,
      price: money(shop.priceRupiah),
    })),
  };
}

function rowsOf<T>(
  group: string,
  rows: readonly T[],
  columns: (row: T) => Record<string, string>,
): Record<string, string> {
  const cells = rows.flatMap((row, at) =>
    Object.entries(columns(row)).map(([column, text]) => [`${group}.${at}.${column}`, text]),
  );
  return Object.fromEntries(cells);
}

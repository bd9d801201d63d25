import { E_KATALOG } from './channel.ts';

/** Where a file comes from: decides its parser and, for an export of one marketplace, its channel. */
export const salesSources = [
  'bela',
  'ekatalog-v6-orders',
  'ekatalog-v6-products',
  'marketplace-gratis-ongkir',
  'marketplace-mbiz',
  'marketplace-tisera',
  'marketplace-bebeli',
] as const;
export type SalesSource = (typeof salesSources)[number];

export function isSalesSource(text: string): text is SalesSource {
  return (salesSources as readonly string[]).includes(text);
}

/** Channel that every row of the source belongs to; null for Bela, where each row names its marketplace. */
export function channelOfSource(source: SalesSource): string | null {
  if (source === 'bela') return null;
  return source.startsWith('marketplace-') ? source.slice('marketplace-'.length) : E_KATALOG;
}

/** Whether rows of the source name products. Bela names none: it proves that a merchant sold, never what. */
export function namesProducts(source: SalesSource): boolean {
  return source !== 'bela';
}

/** Orders come from every source but the vendor product list, which tells what stands in the catalogue. */
export function holdsOrders(source: SalesSource): boolean {
  return source !== 'ekatalog-v6-products';
}

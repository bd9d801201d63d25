import type { RankedFinding } from '../quality/assess-listing.ts';
import { type Place, placeOf, SECTIONS, type Section } from './sections.ts';
import type { StoredProduct } from './stored-product.ts';

/** How a page of the form stands: `must` and `should` with how many things, `filled`, or `open` = nothing in it and nothing asked. */
export type SectionState = { state: 'must' | 'should'; count: number } | { state: 'filled' | 'open' };
export type TaskPlace = Section | 'photos';
export type SectionTask = { place: TaskPlace } & SectionState;

/** The pages of a product as a list of tasks, each with an honest status. */
export function presentSections(
  product: StoredProduct,
  photos: number,
  findings: readonly RankedFinding[],
): SectionTask[] {
  const places: TaskPlace[] = ['basics', 'photos', ...SECTIONS.filter(section => section !== 'basics')];
  return places.map(place => {
    const own = findings.filter(finding => placeOf(finding.field) === (place satisfies Place));
    const must = own.filter(finding => finding.severity === 'stop').length;
    if (must > 0) return { place, state: 'must', count: must };
    if (own.length > 0) return { place, state: 'should', count: own.length };
    return { place, state: isFilled(place, product, photos) ? 'filled' : 'open' };
  });
}

function isFilled(place: TaskPlace, product: StoredProduct, photos: number): boolean {
  switch (place) {
    case 'basics':
      return product.description !== '';
    case 'photos':
      return photos > 0;
    case 'price':
      return product.priceRupiah !== null;
    case 'variants':
      return product.variants.length > 0;
    case 'papers':
      return product.documents.length > 0 || product.nonHalal;
    case 'details': {
      const { brand, sku, origin, tkdnPercent, shelfLifeDays, attributes } = product;
      const facts = [brand, sku, origin, tkdnPercent, shelfLifeDays];
      return facts.some(fact => fact !== null) || Object.keys(attributes).length > 0;
    }
  }
}

export const SECTION_TONES = { must: 'bad', should: 'wait', filled: 'good', open: 'neutral' } as const;

export function addressOfTask(productId: string, place: TaskPlace): string {
  const home = `/vendor/products/${productId}`;
  if (place === 'photos') return `${home}/photos`;
  return place === 'basics' ? `${home}/edit` : `${home}/edit/${place}`;
}

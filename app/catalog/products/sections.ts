import type { FieldName } from '../quality/check.ts';

/** Pages of the product form, the first that must be first. */
export const SECTIONS = ['basics', 'price', 'variants', 'papers', 'details'] as const;
export type Section = (typeof SECTIONS)[number];

export function isSection(text: unknown): text is Section {
  return SECTIONS.includes(text as Section);
}

/** Where a field is mended: a page of the form, the photos, the business's own profile, or the button that confirms. */
export type Place = Section | 'photos' | 'profile' | 'confirmation';

const PLACES: Record<FieldName, Place> = {
  title: 'basics',
  description: 'basics',
  category: 'basics',
  unit: 'basics',
  netContent: 'basics',
  priceRupiah: 'price',
  priceIncludesPpn: 'price',
  priceSteps: 'price',
  variants: 'variants',
  documents: 'papers',
  brand: 'details',
  attributes: 'details',
  shelfLifeDays: 'details',
  tkdnPercent: 'details',
  photos: 'photos',
  vendor: 'profile',
  confirmedOn: 'confirmation',
};

export function placeOf(field: FieldName): Place {
  return PLACES[field];
}

type Data = Readonly<Record<string, string | number>>;

/** The name of the input that a finding means. */
export function inputOf(field: FieldName, data: Data = {}): string {
  const { kind, attributes } = data;
  switch (field) {
    case 'priceRupiah':
      return 'price';
    case 'priceSteps':
      return 'step.0.from';
    case 'variants':
      return 'variant.0.name';
    case 'documents':
      return typeof kind === 'string' ? `${kind}Number` : 'pirtNumber';
    case 'attributes':
      return typeof attributes === 'string' && attributes
        ? `attribute.${attributes.split(',', 1)[0]}`
        : 'brand';
    default:
      return field;
  }
}

/** The address at which a finding is mended. */
export function addressOf(productId: string, field: FieldName, data?: Data): string {
  const home = `/vendor/products/${productId}`;
  const place = placeOf(field);
  if (place === 'photos') return `${home}/photos`;
  if (place === 'profile') return '/vendor/registration';
  if (place === 'confirmation') return `${home}#confirmation`;
  const input = inputOf(field, data);
  return `${home}/edit${place === 'basics' ? '' : `/${place}`}#${input}`;
}

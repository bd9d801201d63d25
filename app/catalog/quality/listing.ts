import { z } from 'zod';
import { isCalendarDay } from '~/reference/calendar-day.ts';
import type { NetContent } from '../net-content.ts';
import { parseNetContent } from '../net-content.ts';

/** Upper bounds keep one listing from holding the engine: no marketplace takes texts of this length. */
const text = z.string().max(20_000);
const day = z.string().refine(isCalendarDay);

const documentSchema = z.object({
  kind: z.string().min(1).max(60),
  number: z.string().max(120).nullish(),
  holder: z.string().max(200).nullish(),
  expiresOn: day.nullish(),
  /** Product and brand as the paper names them. */
  product: z.string().max(200).nullish(),
  brand: z.string().max(200).nullish(),
});

const price = z.number().finite();
const amount = z.union([z.string(), z.number()]).transform(String);

const netContentSchema = z.union([
  z.string().max(200),
  z
    .object({
      amount: z.number().optional(),
      value: z.number().optional(),
      unit: z.string().max(40),
    })
    .transform(given => `${given.amount ?? given.value ?? ''} ${given.unit}`.replace('.', ',').trim()),
]);

/** A listing as `laris check` takes it and as the catalogue builds it; all but the title may be missing. */
export const listingSchema = z.object({
  title: text,
  description: text.nullish(),
  category: z.string().max(200).nullish(),
  unit: z.string().max(60).nullish(),
  netContent: netContentSchema.nullish(),
  /** Another category that it is also offered under. */
  alsoCategory: z.string().max(200).nullish(),
  priceRupiah: price.nullish(),
  /** The price as somebody typed it, where that is known. */
  priceText: z.string().max(60).nullish(),
  priceIncludesPpn: z.boolean().nullish(),
  /** What was entered as the price before tax. */
  priceBeforePpnRupiah: price.nullish(),
  /** The owner's own price before the last change, and at other shops. */
  previousPriceRupiah: price.nullish(),
  elsewhere: z
    .array(z.object({ where: z.string().max(200), priceRupiah: price }))
    .max(20)
    .nullish(),
  /** Price from a quantity on, smallest quantity first. */
  priceSteps: z
    .array(z.object({ from: z.number().int().positive(), priceRupiah: price }))
    .max(20)
    .nullish(),
  variants: z
    .array(
      z.object({
        name: z.string().max(200),
        netContent: netContentSchema.nullish(),
        priceRupiah: price.nullish(),
      }),
    )
    .max(100)
    .nullish(),
  brand: z.string().max(200).nullish(),
  shelfLifeDays: z.number().int().positive().nullish(),
  /** Attributes of the category's profile, by their codes. */
  attributes: z.record(z.string().max(60), amount).nullish(),
  origin: z.enum(['domestic', 'import']).nullish(),
  tkdnPercent: z.number().nullish(),
  /** The owner declares the product as not halal. */
  nonHalal: z.boolean().nullish(),
  /** Days on which the owner last said that the price, and the whole, still hold. */
  priceConfirmedOn: day.nullish(),
  confirmedOn: day.nullish(),
  photos: z.array(z.string().min(1).max(4096)).max(50).nullish(),
  documents: z.array(documentSchema).max(100).nullish(),
  vendor: z
    .object({
      pkp: z.boolean().nullish(),
      /** Names the business goes by: shop, company. */
      names: z.array(z.string().max(200)).max(20).nullish(),
      /** Kemendagri code of the regency: "33.25". */
      regency: z.string().max(20).nullish(),
      nib: z.boolean().nullish(),
      address: z.boolean().nullish(),
      representative: z.boolean().nullish(),
    })
    .nullish(),
  peers: z
    .array(z.object({ title: text, priceRupiah: z.number().finite() }))
    .max(20_000)
    .nullish(),
});

export type ListingInput = z.infer<typeof listingSchema>;

export type DocumentKind = 'halal' | 'pirt' | 'bpom' | 'sni' | 'tkdn' | 'organic' | 'brand' | 'other';

export interface ListingDocument {
  kind: DocumentKind;
  number: string;
  holder: string;
  expiresOn: string | null;
  product: string;
  brand: string;
}

export interface ListingVendor {
  pkp: boolean | null;
  names: string[];
  regency: string;
  /** Whether the profile has them; null = nobody has looked. */
  nib: boolean | null;
  address: boolean | null;
  representative: boolean | null;
}

export interface ListingVariant {
  name: string;
  netContent: NetContent | null;
  priceRupiah: number | null;
}

/** The listing with blanks as empty strings, so that every check reads the same shape. */
export interface Listing {
  title: string;
  description: string;
  category: string;
  unit: string;
  netContent: NetContent | null;
  netContentText: string;
  alsoCategory: string;
  priceRupiah: number | null;
  priceText: string;
  priceIncludesPpn: boolean | null;
  priceBeforePpnRupiah: number | null;
  previousPriceRupiah: number | null;
  elsewhere: { where: string; priceRupiah: number }[];
  priceSteps: { from: number; priceRupiah: number }[];
  variants: ListingVariant[];
  brand: string;
  shelfLifeDays: number | null;
  attributes: Record<string, string>;
  origin: 'domestic' | 'import' | null;
  tkdnPercent: number | null;
  nonHalal: boolean;
  priceConfirmedOn: string | null;
  confirmedOn: string | null;
  documents: ListingDocument[];
  vendor: ListingVendor;
}

/** People write the kind in many ways: "P-IRT", "Sertifikat Halal", "BPOM MD". */
const KIND_WORDS: [RegExp, DocumentKind][] = [
  [/halal/i, 'halal'],
  [/p[\s-]?irt|pangan industri/i, 'pirt'],
  [/bpom|\bmd\b|\bml\b/i, 'bpom'],
  [/\bsni\b|standar nasional/i, 'sni'],
  [/tkdn|komponen dalam negeri/i, 'tkdn'],
  [/organi[ck]/i, 'organic'],
  [/mere[kc]|brand|haki|djki/i, 'brand'],
];

export function documentKind(words: string): DocumentKind {
  return KIND_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
}

export function normalizeListing(input: ListingInput): Listing {
  const netContentText = input.netContent?.trim() ?? '';
  return {
    title: input.title.trim(),
    description: input.description?.trim() ?? '',
    category: input.category?.trim() ?? '',
    unit: input.unit?.trim() ?? '',
    netContent: parseNetContent(netContentText),
    netContentText,
    alsoCategory: input.alsoCategory?.trim() ?? '',
    priceRupiah: input.priceRupiah ?? null,
    priceText: input.priceText?.trim() ?? '',
    priceIncludesPpn: input.priceIncludesPpn ?? null,
    priceBeforePpnRupiah: input.priceBeforePpnRupiah ?? null,
    previousPriceRupiah: input.previousPriceRupiah ?? null,
    elsewhere: input.elsewhere ?? [],
    priceSteps: input.priceSteps ?? [],
    variants: (input.variants ?? []).map(variant => ({
      name: variant.name.trim(),
      netContent: parseNetContent(variant.netContent?.trim() ?? ''),
      priceRupiah: variant.priceRupiah ?? null,
    })),
    brand: input.brand?.trim() ?? '',
    shelfLifeDays: input.shelfLifeDays ?? null,
    attributes: input.attributes ?? {},
    origin: input.origin ?? null,
    tkdnPercent: input.tkdnPercent ?? null,
    nonHalal: input.nonHalal ?? false,
    priceConfirmedOn: input.priceConfirmedOn ?? null,
    confirmedOn: input.confirmedOn ?? null,
    documents: (input.documents ?? []).map(document => ({
      kind: documentKind(document.kind),
      number: document.number?.trim() ?? '',
      holder: document.holder?.trim() ?? '',
      expiresOn: document.expiresOn ?? null,
      product: document.product?.trim() ?? '',
      brand: document.brand?.trim() ?? '',
    })),
    vendor: normalizeVendor(input.vendor),
  };
}

function normalizeVendor(vendor: ListingInput['vendor']): ListingVendor {
  const { pkp = null, names, regency, nib = null, address = null, representative = null } = vendor ?? {};
  return { pkp, names: names ?? [], regency: regency ?? '', nib, address, representative };
}

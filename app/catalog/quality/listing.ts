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
});

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
  priceRupiah: z.number().finite().nullish(),
  priceIncludesPpn: z.boolean().nullish(),
  brand: z.string().max(200).nullish(),
  shelfLifeDays: z.number().int().positive().nullish(),
  photos: z.array(z.string().min(1).max(4096)).max(50).nullish(),
  documents: z.array(documentSchema).max(100).nullish(),
  vendor: z.object({ pkp: z.boolean().nullish() }).nullish(),
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
}

/** The listing with blanks as empty strings, so that every check reads the same shape. */
export interface Listing {
  title: string;
  description: string;
  category: string;
  unit: string;
  netContent: NetContent | null;
  netContentText: string;
  priceRupiah: number | null;
  priceIncludesPpn: boolean | null;
  brand: string;
  shelfLifeDays: number | null;
  documents: ListingDocument[];
  vendor: { pkp: boolean | null };
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
    priceRupiah: input.priceRupiah ?? null,
    priceIncludesPpn: input.priceIncludesPpn ?? null,
    brand: input.brand?.trim() ?? '',
    shelfLifeDays: input.shelfLifeDays ?? null,
    documents: (input.documents ?? []).map(document => ({
      kind: documentKind(document.kind),
      number: document.number?.trim() ?? '',
      holder: document.holder?.trim() ?? '',
      expiresOn: document.expiresOn ?? null,
    })),
    vendor: { pkp: input.vendor?.pkp ?? null },
  };
}

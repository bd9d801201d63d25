import { z } from 'zod';
import { type NetContent, parseNetContent } from '../../net-content.ts';
import type { PackSize } from '../../title-similarity.ts';

const day = z.iso.date();

const contents = new Map<string, NetContent | null>();

/** There are as many texts as reference prices; each is read once. */
function contentOf(text: string): NetContent | null {
  const known = contents.get(text);
  if (known !== undefined) return known;
  const content = parseNetContent(text);
  contents.set(text, content);
  return content;
}

/**
 * A price that goods of a name may not, or should not, exceed: a highest retail price by law, or a figure of the office's own
 * unit cost table. One that rests on a secondary source is `confirmed: false` and stops nothing.
 */
export const referencePriceSchema = z.object({
  code: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  /** All of these stand in the title as words of their own. */
  words: z.array(z.string().min(1)).min(1),
  /** None of these does. */
  without: z.array(z.string().min(1)).default([]),
  /** Kemendagri codes of provinces ("33") or regencies ("33.25") where it holds; everywhere when empty. */
  regions: z.array(z.string()).default([]),
  /** "1 liter", "1 kg": what the amount is for; left out where it is for one sale, whatever its size. */
  per: z
    .string()
    .refine(text => contentOf(text) !== null)
    .optional(),
  rupiah: z.number().int().positive(),
  legal: z.boolean(),
  confirmed: z.boolean(),
  source: z.string().min(1),
  /** The report that tells of it, while nobody has read the regulation. */
  seenIn: z.string().min(1).optional(),
  validFrom: day,
  validTo: day.nullable(),
});
export type ReferencePrice = z.infer<typeof referencePriceSchema>;

/** content/catalog/reference-prices.yml */
export const referencePricesSchema = z.object({
  version: z.number().int().positive(),
  prices: z.array(referencePriceSchema),
});

export interface PricedGood {
  title: string;
  priceRupiah: number;
  /** Asked for only when a reference is about the good. */
  size: () => PackSize | null;
  /** Kemendagri code of the seller's regency, or empty. */
  regency: string;
  today: string;
}

export interface Exceeded {
  reference: ReferencePrice;
  /** What one such sale may cost, in whole rupiah. */
  most: number;
}

/** The first reference price that a good exceeds. Silent about one by weight or volume where the size cannot be read. */
export function findExceeded(good: PricedGood, references: readonly ReferencePrice[]): Exceeded | null {
  const title = good.title.toLowerCase();
  for (const reference of references) {
    if (!isAbout(reference, title) || !holds(reference, good)) continue;
    const share = shareOf(reference, good);
    if (share === null) continue;
    const most = Math.ceil(reference.rupiah * share);
    if (good.priceRupiah > most) return { reference, most };
  }
  return null;
}

function isAbout({ words, without }: ReferencePrice, title: string): boolean {
  return words.every(word => hasWord(title, word)) && !without.some(word => hasWord(title, word));
}

function hasWord(title: string, word: string): boolean {
  for (let at = title.indexOf(word); at !== -1; at = title.indexOf(word, at + 1)) {
    const [before = ' ', after = ' '] = [title[at - 1], title[at + word.length]];
    if (!/[\p{L}\d]/u.test(before) && !/[\p{L}\d]/u.test(after)) return true;
  }
  return false;
}

function holds({ validFrom, validTo, regions }: ReferencePrice, { today, regency }: PricedGood): boolean {
  const inTime = validFrom <= today && (validTo === null || today <= validTo);
  return (
    inTime &&
    (regions.length === 0 || regions.some(region => regency === region || regency.startsWith(`${region}.`)))
  );
}

/** How many times the reference amount one sale holds; 1 where the reference is for one sale, null where it cannot be told. */
function shareOf({ per }: ReferencePrice, good: PricedGood): number | null {
  if (!per) return 1;
  const [size, basis] = [good.size(), contentOf(per)];
  return size && size.dimension === basis?.dimension ? size.amount / basis.total : null;
}

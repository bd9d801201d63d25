import { z } from 'zod';
import { pirtPackagings } from '~/reference/pirt.ts';
import { dotAreaCode } from '~/reference/wilayah.ts';
import type { Check, Report } from '../../check.ts';
import type { CheckContext } from '../../context.ts';

const options = z.strictObject({
  /** Choices of the attribute `kemasan` that are one of the regulation's packagings; the others say nothing. */
  packagingChoices: z.record(z.string(), z.enum(pirtPackagings)),
  /** Words of the title that name a packaging beyond doubt. */
  packagingWords: z.partialRecord(z.enum(pirtPackagings), z.array(z.string())),
  /** Two digits of the food's kind → categories that it fits. Empty until the regulation's table is at hand. */
  foodTypes: z.record(z.string(), z.array(z.string())),
});
type Options = z.infer<typeof options>;

const NUMBER_LENGTH = 15;

/**
 * The digits of a P-IRT number against what the owner wrote: 1 packaging, 2–3 food, 4–7 regency, 14–15 year of expiry
 * (BPOM Reg. 22/2018 as read second-hand, so a warning). A number of another form is L03's.
 */
export const L04: Check<Options> = {
  meta: {
    id: 'L04-pirt-isi',
    version: 1,
    group: 'legal',
    appliesTo: ({ listing }) => listing.documents.some(document => document.kind === 'pirt'),
    needs: ['documents'],
    options,
    codes: ['pirt-packaging-differs', 'pirt-food-differs', 'pirt-region-differs', 'pirt-year-differs'],
  },
  run(context, settings) {
    return context.listing.documents
      .filter(document => document.kind === 'pirt')
      .flatMap(({ number, expiresOn }): Report[] => {
        const digits = number.replace(/\D/g, '');
        if (digits.length !== NUMBER_LENGTH) return [];
        const base = { field: 'documents' as const, evidence: number, fix: 'compare-pirt-number' };
        return differences(digits, expiresOn, context, settings).map(([code, said, found]) => ({
          ...base,
          code,
          data: { kind: 'pirt', said, found },
        }));
      });
  },
};

type Difference = [code: string, saidByNumber: string, found: string];

function differences(
  digits: string,
  expiresOn: string | null,
  context: CheckContext,
  settings: Options,
): Difference[] {
  const { listing, category } = context;
  const found: Difference[] = [];
  const packaging = pirtPackagings[Number(digits[0]) - 1];
  const own = packagingOf(listing.attributes.kemasan ?? '', listing.title, settings);
  if (packaging && own && own !== packaging) found.push(['pirt-packaging-differs', packaging, own]);
  const foods = settings.foodTypes[digits.slice(1, 3)];
  if (foods && category && !foods.includes(category.code))
    found.push(['pirt-food-differs', digits.slice(1, 3), category.name.id]);
  const area = dotAreaCode(digits.slice(3, 7)) ?? '';
  if (listing.vendor.regency !== '' && area !== listing.vendor.regency)
    found.push(['pirt-region-differs', area, listing.vendor.regency]);
  const year = digits.slice(13);
  if (expiresOn && expiresOn.slice(2, 4) !== year)
    found.push(['pirt-year-differs', `20${year}`, expiresOn.slice(0, 4)]);
  return found;
}

/** What the owner chose, else what the title names; null where neither speaks. */
function packagingOf(
  chosen: string,
  title: string,
  { packagingChoices, packagingWords }: Options,
): string | null {
  if (chosen !== '') return packagingChoices[chosen] ?? null;
  const words = ` ${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const named = Object.entries(packagingWords).find(([, list]) =>
    list?.some(word => words.includes(` ${word} `)),
  );
  return named?.[0] ?? null;
}

import { z } from 'zod';
import { normalizeTitle, titleSimilarity, trigrams } from '../../../title-similarity.ts';
import type { Check, Report } from '../../check.ts';

const options = z.strictObject({
  similarity: z.number().min(0).max(1),
  /** Legal forms and forms of address that say nothing about who it is. */
  ignored: z.array(z.string()),
});

/**
 * Holder, product and brand on a paper against business, title and brand of the listing: trigram similarity below .6 after
 * legal forms are left out (listing-quality.md L08). A title says more than a paper, so there the paper's words must lie in it.
 */
export const L08: Check<z.infer<typeof options>> = {
  meta: {
    id: 'L08-nama-beda',
    version: 1,
    group: 'legal',
    appliesTo: ({ listing }) =>
      listing.documents.some(({ holder, product, brand }) => holder !== '' || product !== '' || brand !== ''),
    needs: ['documents'],
    options,
    codes: ['holder-differs', 'document-product-differs', 'document-brand-differs'],
  },
  run({ listing }, { similarity, ignored }) {
    const bare = (text: string) => withoutWords(normalizeTitle(text), ignored);
    const far = (paper: string, listed: string, measure: typeof alike) =>
      paper !== '' && listed !== '' && measure(bare(paper), bare(listed)) < similarity;
    return listing.documents.flatMap(({ kind, holder, product, brand }): Report[] => {
      const report = (code: string, paper: string, listed: string): Report => ({
        code,
        field: 'documents',
        evidence: paper,
        fix: 'align-names',
        data: { kind, paper, listed },
      });
      const { names } = listing.vendor;
      const found: Report[] = [];
      if (names.length > 0 && names.every(name => far(holder, name, either)))
        found.push(report('holder-differs', holder, names[0] ?? ''));
      if (far(product, listing.title, within))
        found.push(report('document-product-differs', product, listing.title));
      if (far(brand, listing.brand, alike))
        found.push(report('document-brand-differs', brand, listing.brand));
      return found;
    });
  },
};

function withoutWords(text: string, ignored: readonly string[]): string {
  const kept = text.split(' ').filter(word => !ignored.includes(word));
  return kept.length > 0 ? kept.join(' ') : text;
}

const alike = (a: string, b: string): number => titleSimilarity(trigrams(a), trigrams(b));

/** Share of the first text's trigrams that stand in the second. */
function within(a: string, b: string): number {
  const [own, other] = [trigrams(a), trigrams(b)];
  return [...own].filter(gram => other.has(gram)).length / Math.max(1, own.size);
}

/** A paper may hold more of a name than the shop's sign, or less. */
const either = (a: string, b: string): number => Math.max(within(a, b), within(b, a));

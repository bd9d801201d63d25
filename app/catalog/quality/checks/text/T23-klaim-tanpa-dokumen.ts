import { z } from 'zod';
import { always, type Check, type Report } from '../../check.ts';
import type { DocumentKind } from '../../listing.ts';
import { findWords } from '../../text/find-words.ts';

const options = z.object({ claims: z.record(z.string(), z.array(z.string())) });

const DENIED = /(?:non|tidak|tak|belum|bukan|tanpa|proses|mengurus|pengajuan)[\s-]+(?:\p{L}+[\s-]+){0,2}$/iu;
/** "Pupuk organik" and "sampah organik" name a kind of matter, not a certified way of growing. */
const NOT_A_CLAIM = /(?:pupuk|sampah|limbah|kompos|kimia|pelarut)\s+(?:\p{L}+\s+)?$/iu;

/** "Halal", "BPOM", "SNI", "TKDN" or "organik" written in the text while no matching document was given. */
export const T23: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T23-klaim-tanpa-dokumen',
    version: 1,
    group: 'text',
    appliesTo: always,
    needs: [],
    options,
    codes: ['claim-halal', 'claim-bpom', 'claim-sni', 'claim-tkdn', 'claim-organic'],
  },
  run({ listing }, { claims }) {
    const held = new Set<DocumentKind>(listing.documents.map(document => document.kind));
    const reports: Report[] = [];
    for (const [kind, words] of Object.entries(claims)) {
      if (held.has(kind as DocumentKind)) continue;
      const first = (['title', 'description'] as const)
        .flatMap(field => findWords(listing[field], words).map(found => ({ field, ...found })))
        .find(({ field, start }) => {
          const before = listing[field].slice(Math.max(0, start - 60), start);
          return !DENIED.test(before) && !(kind === 'organic' && NOT_A_CLAIM.test(before));
        });
      if (!first) continue;
      const { field, start, end, text } = first;
      const data = { word: text };
      reports.push({
        code: `claim-${kind}`,
        field,
        span: { start, end },
        evidence: text,
        fix: 'prove-or-remove-claim',
        data,
      });
    }
    return reports;
  },
};

import { z } from 'zod';
import { always, type Check, type Report } from '../../check.ts';
import { compileOnce } from '../../text/compile-once.ts';
import { findWords } from '../../text/find-words.ts';
import { type FoundSpan, overlaps } from '../../text/found-span.ts';
import { quote } from '../../text/quote.ts';
import { TEXT_FIELDS, wordsOf } from '../../text/read-words.ts';

const options = z.object({
  claims: z.record(z.string(), z.array(z.string())),
  /** Phrases that hold such a word and promise nothing: "halal bihalal", "stiker halal". */
  notClaims: z.array(z.string().min(1)).default([]),
});

const DENIED = /(?:non|tidak|tak|belum|bukan|tanpa|proses|mengurus|pengajuan)[\s-]+(?:\p{L}+[\s-]+){0,2}$/iu;
/** "Pupuk organik" and "sampah organik" name a kind of matter, not a certified way of growing. */
const NOT_A_CLAIM =
  /(?:pupuk|sampah|limbah|kompos|kimia|pelarut|pestisida|zat|materi|media\s+tanam)\s+(?:\p{L}+\s+)?$/iu;

/** "Halal", "BPOM", "SNI", "TKDN" or "organik" written in the text while no matching document was given. */
export const T23: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T23-klaim-tanpa-dokumen',
    version: 2,
    group: 'text',
    appliesTo: always,
    needs: [],
    options,
    codes: ['claim-halal', 'claim-bpom', 'claim-sni', 'claim-tkdn', 'claim-organic'],
  },
  run({ listing }, { claims, notClaims }) {
    const { words, kinds } = allClaims(claims);
    const open = new Set(Object.keys(claims));
    for (const { kind } of listing.documents) open.delete(kind);
    const reports: Report[] = [];
    for (const field of TEXT_FIELDS) {
      const [text, read] = [listing[field], wordsOf(listing, field)];
      for (const found of findWords(text, words, read)) {
        const kind = kinds.get(found.kind) ?? '';
        if (!open.has(kind) || !promises(kind, text, read, found, notClaims)) continue;
        open.delete(kind);
        const at = quote(field, text, found);
        reports.push({
          code: `claim-${kind}`,
          ...at,
          fix: 'prove-or-remove-claim',
          data: { word: found.text },
        });
      }
    }
    return reports;
  },
};

/** The words of all kinds in one list, so that a text is searched once. */
const allClaims = compileOnce((claims: Record<string, string[]>) => ({
  words: Object.values(claims).flat(),
  kinds: new Map(
    Object.entries(claims).flatMap(([kind, words]) => words.map(word => [word.toLowerCase(), kind] as const)),
  ),
}));

function promises(
  kind: string,
  text: string,
  read: ReturnType<typeof wordsOf>,
  found: FoundSpan,
  notClaims: readonly string[],
): boolean {
  const before = text.slice(Math.max(0, found.start - 60), found.start);
  if (DENIED.test(before) || (kind === 'organic' && NOT_A_CLAIM.test(before))) return false;
  return !findWords(text, notClaims, read).some(other => overlaps(other, found));
}

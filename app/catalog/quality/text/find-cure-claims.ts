import { compileOnce } from './compile-once.ts';
import { findWords } from './find-words.ts';
import { type FoundSpan, overlaps } from './found-span.ts';
import type { Word } from './read-words.ts';

export interface CureWords {
  claims: readonly string[];
  verbs: readonly string[];
  illnesses: readonly string[];
  harmless: readonly string[];
}

/** Between "obat" and the illness: "obat alami untuk sakit kepala". */
const REACH = 40;
const SENTENCE_END = /[.!?;\n]/;
/** "Bukan obat", "tidak untuk mengobati atau menyembuhkan penyakit", "belum terbukti mengobati". */
const DENIED =
  /(?:^|[^\p{L}])(?:bukan(?:lah)?|tidak|tak|tdk|belum|jangan|dilarang|bukan\s+pengganti)\s+(?:(?:\p{L}*(?:kan|obati|cegah|asi)|mendiagnos[ai]s?|merawat|menangani|untuk|sebagai|dapat|bisa|akan|boleh|pernah|terbukti|mengklaim|klaim|produk|ini|itu|ada|bermaksud|pengganti|obat|penyakit|apa|pun|apapun|dan|atau|maupun|serta|segala|macam)[\s,/]+)*$/iu;
const DENIAL_REACH = 160;

/** Claims to cure in a text, apart from those that are denied. */
export function findCureClaims(text: string, words: readonly Word[], lists: CureWords): FoundSpan[] {
  const open = (start: number) => !DENIED.test(text.slice(Math.max(0, start - DENIAL_REACH), start));
  const { starts, claims } = startsOf(lists);
  const begun = findWords(text, starts, words);
  if (begun.length === 0) return [];
  const illnesses = findWords(text, lists.illnesses, words);
  const harmless = findWords(text, lists.harmless, words);
  const found: FoundSpan[] = [];
  const add = (span: FoundSpan) => {
    if (!found.some(other => overlaps(other, span)) && open(span.start)) found.push(span);
  };
  for (const start of begun) {
    const illness = illnesses.find(each => follows(text, start, each));
    const certain = claims.has(start.kind);
    if (certain && !harmless.some(each => follows(text, start, each))) add(start);
    else if (!certain && illness)
      add({ ...start, text: text.slice(start.start, illness.end), end: illness.end });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Claims and verbs in one list, so that a text is searched once. */
const startsOf = compileOnce(({ claims, verbs }: CureWords) => ({
  starts: [...claims, ...verbs],
  claims: new Set(claims.map(claim => claim.toLowerCase())),
}));

function follows(text: string, verb: { end: number }, object: { start: number }): boolean {
  const gap = object.start - verb.end;
  return gap > 0 && gap <= REACH && !SENTENCE_END.test(text.slice(verb.end, object.start));
}

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
  const certain = findWords(text, lists.claims, words);
  const verbs = findWords(text, lists.verbs, words);
  if (certain.length === 0 && verbs.length === 0) return [];
  const illnesses = findWords(text, lists.illnesses, words);
  const harmless = findWords(text, lists.harmless, words);
  const found: FoundSpan[] = [];
  const add = (span: FoundSpan) => {
    if (!found.some(other => overlaps(other, span)) && open(span.start)) found.push(span);
  };
  for (const claim of certain) {
    if (!harmless.some(each => follows(text, claim, each))) add(claim);
  }
  for (const verb of verbs) {
    const illness = illnesses.find(each => follows(text, verb, each));
    if (illness) add({ ...verb, text: text.slice(verb.start, illness.end), end: illness.end });
  }
  return found.sort((a, b) => a.start - b.start);
}

function follows(text: string, verb: { end: number }, object: { start: number }): boolean {
  const gap = object.start - verb.end;
  return gap > 0 && gap <= REACH && !SENTENCE_END.test(text.slice(verb.end, object.start));
}

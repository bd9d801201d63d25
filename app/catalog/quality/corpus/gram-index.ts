/** Sets of grams, searchable by likeness. Gram ids count from the rarest; each document's grams are sorted by id. */
export interface GramIndex {
  size: number;
  ids: ReadonlyMap<string, number>;
  /** Documents of gram g: `docs[postings[g] … postings[g + 1]]`, ascending. */
  postings: Uint32Array;
  docs: Uint32Array;
  /** Grams of document d: `grams[offsets[d] … offsets[d + 1]]`, rarest first. */
  offsets: Uint32Array;
  grams: Uint32Array;
  /** Scratch of the search: zero between searches. */
  shared: Uint16Array;
}

export interface GramMatch {
  doc: number;
  /** Jaccard similarity, 0 to 1. */
  similarity: number;
}

/** The index over `sets`; document d is the d-th of them. */
export function buildGramIndex(sets: Iterable<ReadonlySet<string>>): GramIndex {
  const seen = new Map<string, number>();
  const counts: number[] = [];
  const lengths: number[] = [];
  let flat = new Uint32Array(1 << 16);
  let filled = 0;
  for (const set of sets) {
    if (filled + set.size > flat.length) flat = grown(flat, filled + set.size);
    for (const gram of set) {
      const id = seen.get(gram) ?? seen.size;
      if (id === seen.size) seen.set(gram, id);
      counts[id] = (counts[id] ?? 0) + 1;
      flat[filled++] = id;
    }
    lengths.push(set.size);
  }
  const rank = ranksByRarity(counts);
  const grams = flat.slice(0, filled);
  for (let i = 0; i < filled; i++) grams[i] = rank[grams[i] as number] as number;
  const offsets = runningTotal(lengths);
  for (let d = 0; d < lengths.length; d++) grams.subarray(offsets[d], offsets[d + 1]).sort();

  const ranked: number[] = new Array(counts.length);
  for (let id = 0; id < counts.length; id++) ranked[rank[id] as number] = counts[id] as number;
  const postings = runningTotal(ranked);
  const docs = new Uint32Array(filled);
  const next = postings.slice();
  for (let d = 0; d < lengths.length; d++)
    for (let i = offsets[d] as number; i < (offsets[d + 1] as number); i++) {
      const gram = grams[i] as number;
      const at = next[gram] as number;
      docs[at] = d;
      next[gram] = at + 1;
    }
  const ids = new Map<string, number>();
  for (const [gram, id] of seen) ids.set(gram, rank[id] as number);
  return {
    size: lengths.length,
    ids,
    postings,
    docs,
    offsets,
    grams,
    shared: new Uint16Array(lengths.length),
  };
}

/**
 * Every document whose Jaccard similarity to `set` is at least `floor` (above 0), in the order of the documents.
 * A match shares at least ⌈floor · |set|⌉ grams, so it holds one of the rarest |set| − ⌈floor · |set|⌉ + 1 (prefix
 * filter); documents too short or too long, or with too few of those, are dropped before the exact count.
 */
export function similarTo(index: GramIndex, set: ReadonlySet<string>, floor: number): GramMatch[] {
  const { ids, postings, docs, offsets, shared } = index;
  const size = set.size;
  if (size === 0) return [];
  const own = Uint32Array.from([...set].flatMap(gram => ids.get(gram) ?? [])).sort();
  const least = Math.ceil(floor * size - 1e-9);
  // Grams that nobody has are the rarest of all.
  const prefix = Math.max(0, Math.min(own.length, own.length - least + 1));
  const touched: number[] = [];
  for (let i = 0; i < prefix; i++) {
    const gram = own[i] as number;
    const end = postings[gram + 1] as number;
    for (let at = postings[gram] as number; at < end; at++) {
      const doc = docs[at] as number;
      const count = shared[doc] as number;
      if (count === 0) touched.push(doc);
      shared[doc] = count + 1;
    }
  }
  const found: GramMatch[] = [];
  for (const doc of touched) {
    const count = shared[doc] as number;
    shared[doc] = 0;
    const other = (offsets[doc + 1] as number) - (offsets[doc] as number);
    if (other < floor * size - 1e-9 || size < floor * other - 1e-9) continue;
    const needed = (floor * (size + other)) / (1 + floor) - 1e-9;
    if (count + own.length - prefix < needed) continue;
    const all = count + sharedFrom(index, own, prefix, doc);
    const similarity = all / (size + other - all);
    if (similarity >= floor) found.push({ doc, similarity });
  }
  return found.sort((a, b) => a.doc - b.doc);
}

/** The `count` most similar documents from `floor` up that `accept` lets through, best first; equal ones keep their order. */
export function nearest(
  index: GramIndex,
  set: ReadonlySet<string>,
  { count, floor, accept = () => true }: { count: number; floor: number; accept?: (doc: number) => boolean },
): GramMatch[] {
  return similarTo(index, set, floor)
    .filter(({ doc }) => accept(doc))
    .sort((a, b) => b.similarity - a.similarity || a.doc - b.doc)
    .slice(0, count);
}

/** How many of the query's grams from position `from` on the document has: both sides are sorted. */
function sharedFrom({ offsets, grams }: GramIndex, own: Uint32Array, from: number, doc: number): number {
  let i = from;
  let at = offsets[doc] as number;
  const end = offsets[doc + 1] as number;
  let count = 0;
  while (i < own.length && at < end) {
    const [a, b] = [own[i] as number, grams[at] as number];
    if (a === b) count++;
    if (a <= b) i++;
    if (b <= a) at++;
  }
  return count;
}

/** Old id → rank from the rarest; equally rare ones keep the order in which they were first seen. */
function ranksByRarity(counts: readonly number[]): Uint32Array {
  const order = Uint32Array.from(counts.keys()).sort(
    (a, b) => (counts[a] as number) - (counts[b] as number) || a - b,
  );
  const rank = new Uint32Array(counts.length);
  for (let at = 0; at < order.length; at++) rank[order[at] as number] = at;
  return rank;
}

/** [3, 0, 2] → [0, 3, 3, 5]. */
function runningTotal(lengths: readonly number[]): Uint32Array {
  const totals = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) totals[i + 1] = (totals[i] as number) + (lengths[i] as number);
  return totals;
}

function grown(flat: Uint32Array, needed: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(needed, flat.length * 2));
  larger.set(flat);
  return larger;
}

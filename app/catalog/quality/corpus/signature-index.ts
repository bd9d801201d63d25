import { BANDS, bandsOf, signatureSimilarity } from './shingle-signature.ts';

/** Signatures searchable by their bands: `order` sorts the documents by the band's value, `values` are those, ascending. */
export interface SignatureIndex {
  signatures: readonly (Uint32Array | null)[];
  bands: readonly { values: Int32Array; order: Uint32Array }[];
}

export function buildSignatureIndex(signatures: readonly (Uint32Array | null)[]): SignatureIndex {
  const known = signatures.flatMap((signature, doc) =>
    signature ? [{ doc, bands: bandsOf(signature) }] : [],
  );
  const bands = Array.from({ length: BANDS }, (_, band) => {
    const bandAt = (at: number) => known[at]?.bands[band] as number;
    const sorted = Uint32Array.from(known.keys()).sort((a, b) => bandAt(a) - bandAt(b) || a - b);
    return {
      values: Int32Array.from(sorted, bandAt),
      order: sorted.map(at => known[at]?.doc as number),
    };
  });
  return { signatures, bands };
}

/**
 * The documents with an equal band whose estimated similarity is at least `floor`, best first; equal ones in the order
 * of the documents.
 */
export function descriptionsLike(
  { signatures, bands }: SignatureIndex,
  doc: number,
  { floor, count, accept }: { floor: number; count: number; accept: (doc: number) => boolean },
): { doc: number; similarity: number }[] {
  const own = signatures[doc];
  if (!own) return [];
  const seen = new Set<number>([doc]);
  const found: { doc: number; similarity: number }[] = [];
  for (const [band, value] of bandsOf(own).entries()) {
    const { values, order } = bands[band] as SignatureIndex['bands'][number];
    for (let at = firstOf(values, value); values[at] === value; at++) {
      const other = order[at] as number;
      if (seen.has(other)) continue;
      seen.add(other);
      const similarity = signatureSimilarity(own, signatures[other] as Uint32Array);
      if (similarity >= floor && accept(other)) found.push({ doc: other, similarity });
    }
  }
  return found.sort((a, b) => b.similarity - a.similarity || a.doc - b.doc).slice(0, count);
}

/** Where `value` first stands, or would stand, in the sorted numbers. */
function firstOf(values: Int32Array, value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

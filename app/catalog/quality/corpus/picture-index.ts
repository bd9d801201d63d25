import type { CorpusPhoto } from './corpus-product.ts';
import { BLOCK_BITS, blocksOf, distance, type PictureHash, readHash } from './picture-hash.ts';

/** The pictures of many products: `owners[i]` is the product that shows picture i. */
export interface PictureIndex {
  hashes: readonly PictureHash[];
  owners: readonly number[];
  /** For each of the five blocks, pictures by its value: `order[starts[v] … starts[v + 1]]`. */
  blocks: readonly { starts: Uint32Array; order: Uint32Array }[];
}

/** `photos[p]` are those of product p; pictures whose hash tells nothing are left out. */
export function buildPictureIndex(photos: Iterable<readonly CorpusPhoto[]>): PictureIndex {
  const hashes: PictureHash[] = [];
  const owners: number[] = [];
  let product = 0;
  for (const shown of photos) {
    for (const photo of shown) {
      const hash = readHash(photo.hash);
      if (!hash) continue;
      hashes.push(hash);
      owners.push(product);
    }
    product++;
  }
  const values = hashes.map(blocksOf);
  const blocks = BLOCK_BITS.map((bits, block) => {
    const starts = new Uint32Array((1 << bits) + 1);
    for (const value of values)
      starts[(value[block] as number) + 1] = (starts[(value[block] as number) + 1] as number) + 1;
    for (let v = 0; v < 1 << bits; v++) starts[v + 1] = (starts[v + 1] as number) + (starts[v] as number);
    const next = starts.slice();
    const order = new Uint32Array(hashes.length);
    for (let i = 0; i < values.length; i++) order[next[values[i]?.[block] as number]!++] = i;
    return { starts, order };
  });
  return { hashes, owners, blocks };
}

/** Every picture at most `within` (0 to 4) bits from the hash: its number in the index and the distance. */
export function picturesNear(
  { hashes, blocks }: PictureIndex,
  hash: PictureHash,
  within: number,
): { picture: number; distance: number }[] {
  const seen = new Set<number>();
  const found: { picture: number; distance: number }[] = [];
  for (const [block, value] of blocksOf(hash).entries()) {
    const { starts, order } = blocks[block] as PictureIndex['blocks'][number];
    for (let at = starts[value] as number; at < (starts[value + 1] as number); at++) {
      const picture = order[at] as number;
      const apart = distance(hash, hashes[picture] as PictureHash);
      if (apart > within || seen.has(picture)) continue;
      seen.add(picture);
      found.push({ picture, distance: apart });
    }
  }
  return found;
}

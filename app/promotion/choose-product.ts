import { compareBytes } from './compare-bytes.ts';

export interface Candidate {
  productId: string;
  /** Slots this product already had in this channel. */
  slots: number;
  /** Score of the listing check, 0 to 100. */
  quality: number;
}

/**
 * Which of its products an entity shows: fewest own slots, then the better listing, then the key
 * (fair-promotion.md §2.2 step 7). Quality never moves the entity in the queue, only its products among themselves.
 */
export function chooseProduct<T extends Candidate>(candidates: readonly T[]): T | null {
  const [best] = [...candidates].sort(
    (a, b) => a.slots - b.slots || b.quality - a.quality || compareBytes(a.productId, b.productId),
  );
  return best ?? null;
}

import type { Entity, Hash } from './entity.ts';
import { mergeDistricts } from './merge-districts.ts';
import { orderEntities } from './order-entities.ts';

const DRAWS = 2 ** 48;

/**
 * The whole draw of one cycle: orders, merge, one rotation (draw-spec.md steps 3 to 5).
 * The order of `entities` does not matter; ids must be unique and the list not empty (`readPool`).
 */
export function drawQueue(entities: readonly Entity[], seed: string, hash: Hash): string[] {
  const merged = mergeDistricts(orderEntities(entities, seed, hash));
  const start = uniform(merged.length, seed, hash);
  return [...merged.slice(start), ...merged.slice(0, start)];
}

/** An unbiased whole number in [0, n): 48-bit draws, those past the last full multiple of n are refused (step 5). */
export function uniform(n: number, seed: string, hash: Hash): number {
  const limit = DRAWS - (DRAWS % n);
  for (let attempt = 0; ; attempt++) {
    const draw = Number.parseInt(hash(`${seed}|rotate|${attempt}`).slice(0, 12), 16);
    if (draw < limit) return draw % n;
  }
}

import { deriveSeed } from './derive-seed.ts';
import { drawQueue } from './draw-queue.ts';
import type { Hash } from './entity.ts';
import { type Turns, takeRound } from './take-round.ts';
import type { FrozenList } from './write-list.ts';

export interface Draw {
  listSha256: string;
  /** Seed of cycle 1. */
  seed: string;
  queue: string[];
  rounds: string[][];
}

/**
 * Draws a list and plans its rounds while nobody joins, leaves or defers: each round takes min(slots, N), and the
 * next cycle of the same list follows when the queue runs out (draw-spec.md step 6).
 */
export function planRounds(
  list: FrozenList,
  options: { randomness: string; slots: number; rounds: number },
  hash: Hash,
): Draw {
  const wanted = Math.min(options.slots, list.entities.length);
  let cycle = 1;
  const seed = deriveSeed(list.sha256, options.randomness, cycle, hash);
  const queue = drawQueue(list.entities, seed, hash);
  const rounds: string[][] = [];
  let turns: Turns = { head: [], queue, next: 0 };
  for (let round = 1; round <= options.rounds; round++) {
    const taken = takeRound(turns, {
      wanted,
      refill: () => {
        cycle += 1;
        return drawQueue(list.entities, deriveSeed(list.sha256, options.randomness, cycle, hash), hash);
      },
    });
    rounds.push(taken.shown);
    turns = taken.turns;
  }
  return { listSha256: list.sha256, seed, queue, rounds };
}

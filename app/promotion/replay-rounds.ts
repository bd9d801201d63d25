import { deriveSeed } from './derive-seed.ts';
import { drawQueue } from './draw-queue.ts';
import type { Entity, Hash } from './entity.ts';
import { type RoundTaken, type Turns, takeRound } from './take-round.ts';

/** A list that joined behind the queue at its own freeze; its queue stands behind from round `round` on. */
export interface Arrival {
  round: number;
  queue: readonly string[];
}

/** Everything that decides the rounds from one draw of all entities to the next (draw-spec.md steps 6 and 7). */
export interface Epoch {
  entities: readonly Entity[];
  listSha256: string;
  randomness: string;
  /** Cycle of the first draw of this list. */
  cycle: number;
  slots: number;
  /** Number of the epoch's first round. */
  firstRound: number;
  queue: readonly string[];
  /** Turns left over from the list before, in ids of this list: those that deferred, and the end of its queue. */
  carriedHead: readonly string[];
  carried: readonly string[];
  arrivals: readonly Arrival[];
}

export interface Replay {
  rounds: RoundTaken[];
  /** Where the queue stands after the last round. */
  turns: Turns;
  /** Cycle of the draw that the queue now comes from. */
  cycle(): number;
  /** Takes one more round; `absent` are those that cannot take their slot. */
  take(absent?: ReadonlySet<string>): RoundTaken;
  /** Waiting entities in order of turn, the next round's arrivals included. */
  waiting(): string[];
}

/**
 * Plays the rounds of an epoch again. `absences[i]` holds who deferred or was skipped in round `firstRound + i`.
 * After arrivals the same list is not drawn again: then the queue ends, and a new list of all has to follow.
 */
export function replayRounds(epoch: Epoch, absences: readonly ReadonlySet<string>[], hash: Hash): Replay {
  let cycle = epoch.cycle;
  const startsWithCarried = epoch.carried.length + epoch.carriedHead.length > 0;
  let drawn = !startsWithCarried;
  let joined = 0;
  const replay: Replay = {
    rounds: [],
    turns: { head: epoch.carriedHead, queue: startsWithCarried ? epoch.carried : epoch.queue, next: 0 },
    cycle: () => cycle,
    take(absent) {
      const round = epoch.firstRound + replay.rounds.length;
      for (const arrival of epoch.arrivals) {
        if (arrival.round !== round) continue;
        joined += arrival.queue.length;
        replay.turns = append(replay.turns, arrival.queue);
      }
      const wanted = Math.min(epoch.slots, epoch.entities.length + joined);
      const taken = takeRound(replay.turns, { wanted, absent, refill });
      replay.turns = taken.turns;
      replay.rounds.push(taken);
      return taken;
    },
    waiting() {
      const round = epoch.firstRound + replay.rounds.length;
      const coming = epoch.arrivals.filter(arrival => arrival.round >= round);
      const { head, queue, next } = replay.turns;
      const first = drawn ? [] : epoch.queue;
      return [...head, ...queue.slice(next), ...first, ...coming.flatMap(arrival => arrival.queue)];
    },
  };
  function refill(): readonly string[] | null {
    if (!drawn) {
      drawn = true;
      return epoch.queue;
    }
    if (joined > 0) return null;
    cycle += 1;
    return drawQueue(epoch.entities, deriveSeed(epoch.listSha256, epoch.randomness, cycle, hash), hash);
  }
  for (const absent of absences) replay.take(absent);
  return replay;
}

function append(turns: Turns, behind: readonly string[]): Turns {
  return { head: turns.head, queue: [...turns.queue.slice(turns.next), ...behind], next: 0 };
}

/** Where a queue stands between two rounds. `queue` is shared and never changed; `next` points into it. */
export interface Turns {
  /** Entities that deferred once and keep the head of the queue for one round. */
  head: readonly string[];
  queue: readonly string[];
  next: number;
}

export interface RoundTaken {
  /** Entities that get a slot, in order. */
  shown: string[];
  /** Absent for the first time: they keep their place at the head for the next round. */
  deferred: string[];
  /** Absent for the second time: the turn counts as served, the slot goes to the next in the queue. */
  skipped: string[];
  turns: Turns;
}

export interface RoundDemand {
  /** How many slots to fill: min(K, N). */
  wanted: number;
  /** Entities that cannot take their slot now: they asked to defer, or fail the gate at the pop. */
  absent?: ReadonlySet<string>;
  /** Entities that already hold a slot of this round, from the queue that ran out; they come last in the new one. */
  already?: readonly string[];
  /** The next cycle's queue, asked for once when this one runs out; null when there is none. */
  refill?: () => readonly string[] | null;
}

/** Takes one round from the queue (draw-spec.md steps 6 and 7). Nobody overtakes: slots are filled in queue order. */
export function takeRound(turns: Turns, demand: RoundDemand): RoundTaken {
  const shown = [...(demand.already ?? [])];
  const deferred: string[] = [];
  const skipped: string[] = [];
  const touched = new Set(shown);
  const held: string[] = [];
  let { queue, next } = turns;
  let head = 0;
  let refill = demand.refill;
  while (shown.length < demand.wanted) {
    const second = head < turns.head.length;
    const id = second ? turns.head[head++] : queue[next++];
    if (id === undefined) {
      const fresh = refill?.() ?? null;
      if (!fresh) break;
      refill = undefined;
      queue = moveBehind(fresh, touched);
      next = 0;
    } else if (touched.has(id)) {
      held.push(id);
    } else {
      touched.add(id);
      if (!demand.absent?.has(id)) shown.push(id);
      else if (second) skipped.push(id);
      else deferred.push(id);
    }
  }
  const rest = held.length > 0 ? [...held, ...queue.slice(next)] : queue;
  const turnsLeft = { queue: rest, next: held.length > 0 ? 0 : Math.min(next, queue.length) };
  return {
    shown,
    deferred,
    skipped,
    turns: { head: [...deferred, ...turns.head.slice(head)], ...turnsLeft },
  };
}

/** Those already in this round go behind the others, each part in its own order (draw-spec.md step 6). */
export function moveBehind(queue: readonly string[], already: ReadonlySet<string>): string[] {
  return [...queue.filter(id => !already.has(id)), ...queue.filter(id => already.has(id))];
}

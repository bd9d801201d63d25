/**
 * What the checking thread is at, in memory that both threads see: the turn counts up with every step, so a thread that
 * stands still shows, and the other two say where it stands.
 */
const TURN = 0;
const ITEM = 1;
const CHECK = 2;
const NOWHERE = -1;

export interface Beat {
  turn: number;
  /** Place of the listing in the batch; null = between two batches. */
  item: number | null;
  /** Place of the check in the list of checks; null = while the listing is being read, or its result put together. */
  check: number | null;
}

export function newHeartbeat(): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT);
  beat(new Int32Array(shared), null, null);
  return shared;
}

export function beat(cells: Int32Array, item: number | null, check: number | null): void {
  Atomics.store(cells, ITEM, item ?? NOWHERE);
  Atomics.store(cells, CHECK, check ?? NOWHERE);
  Atomics.add(cells, TURN, 1);
}

export function readHeartbeat(shared: SharedArrayBuffer): Beat {
  const cells = new Int32Array(shared);
  const place = (cell: number) => {
    const at = Atomics.load(cells, cell);
    return at === NOWHERE ? null : at;
  };
  return { turn: Atomics.load(cells, TURN), item: place(ITEM), check: place(CHECK) };
}

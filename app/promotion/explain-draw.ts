import { uniform } from './draw-queue.ts';
import type { Hash } from './entity.ts';
import { entitiesOf, openRound } from './open-round.ts';
import type { FullDocument } from './write-round.ts';

export interface QueueRow {
  /** Place in the queue that was drawn, from 1, newcomers behind. */
  place: number;
  id: string;
  turn: 'shown' | 'skipped' | 'latest';
  /** Round of the turn; for `latest` the round that is promised. */
  round: number;
}

export interface DrawExplained {
  entities: number;
  exampleId: string;
  /** Lottery number of the example. */
  exampleKey: string;
  /** By how many places the merged queue was turned. */
  turnedBy: number;
  arrivals: { round: number; entities: number; listSha256: string; randomness: string }[];
  queue: QueueRow[];
}

/** What the public page says about a published draw, read from the document alone. */
export function explainDraw(document: FullDocument, hash: Hash): DrawExplained {
  const entities = entitiesOf(document.list) ?? [];
  const [exampleId = ''] = document.queue;
  return {
    entities: entities.length,
    exampleId,
    exampleKey: hash(`${document.seed}|entity|${exampleId}`),
    turnedBy: uniform(document.queue.length, document.seed, hash),
    arrivals: document.arrivals.map(({ round, queue, listSha256, randomness }) => ({
      ...{ round, listSha256, randomness },
      entities: queue.length,
    })),
    queue: describeQueue(document, openRound(document, entities, hash).waiting()),
  };
}

function describeQueue(document: FullDocument, waiting: readonly string[]): QueueRow[] {
  const turns = new Map<string, Pick<QueueRow, 'turn' | 'round'>>();
  for (const [index, id] of waiting.entries()) {
    const round = document.round + 1 + Math.floor(index / document.slots);
    if (!turns.has(id)) turns.set(id, { turn: 'latest', round });
  }
  for (const { kind, publicId, round } of document.ledger) {
    if (kind !== 'deferred') turns.set(publicId, { turn: kind === 'served' ? 'shown' : 'skipped', round });
  }
  const order = [...document.queue, ...document.arrivals.flatMap(arrival => arrival.queue)];
  return order.map((id, i) => ({
    place: i + 1,
    id,
    ...(turns.get(id) ?? { turn: 'latest' as const, round: document.round + 1 }),
  }));
}

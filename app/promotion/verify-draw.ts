import { compareQueues } from './compare-queues.ts';
import { combineRandomness, deriveSeed, isRandomness } from './derive-seed.ts';
import type { Difference } from './difference.ts';
import { drawQueue } from './draw-queue.ts';
import type { Entity, Hash } from './entity.ts';
import { readPool } from './read-pool.ts';
import { splitList, writeList } from './write-list.ts';

export interface PublishedDraw {
  list: string | unknown[];
  listSha256: string;
  randomness: string;
  sources?: { drandHex: string; ceremonyText: string };
  cycle: number;
  seed?: string;
  queue: readonly string[];
}

/**
 * Checks one published draw link by link: list → hash → seed → queue. Each link is judged against what is published
 * before it, so the first difference is the one that was altered. Entities are null when the list cannot be read.
 */
export function verifyDraw(
  draw: PublishedDraw,
  part: 'queue' | 'arrival-queue',
  hash: Hash,
): { differences: Difference[]; entities: Entity[] | null } {
  const pool = readPool(typeof draw.list === 'string' ? splitList(draw.list) : draw.list);
  if (!pool.ok) {
    const [problem] = pool.problems;
    return {
      differences: [{ code: 'list-invalid', reason: problem?.code ?? '', ...problem?.data }],
      entities: null,
    };
  }
  const list = writeList(pool.value, hash);
  const differences: Difference[] = [];
  if (typeof draw.list === 'string' && draw.list !== list.text) {
    differences.push({ code: 'list-not-canonical' });
  }
  const listHash = typeof draw.list === 'string' ? hash(draw.list) : list.sha256;
  if (listHash !== draw.listSha256) {
    differences.push({ code: 'list-hash-differs', published: draw.listSha256, computed: listHash });
  }
  differences.push(...verifySeed(draw, list.entities, hash));
  if (differences.length === 0) {
    const seed = deriveSeed(draw.listSha256, draw.randomness, draw.cycle, hash);
    differences.push(...compareQueues(draw.queue, drawQueue(list.entities, seed, hash), { part }));
  } else {
    // The order cannot be right any more, but who is in it can still be told.
    const ids = list.entities.map(entity => entity.id);
    const members = compareQueues([...draw.queue].sort(), [...ids].sort(), { part });
    differences.push(
      ...members.filter(({ code }) => code.includes('entry')).map(({ place: _, ...rest }) => rest),
    );
  }
  return { differences, entities: list.entities };
}

function verifySeed(draw: PublishedDraw, entities: readonly Entity[], hash: Hash): Difference[] {
  const { randomness, sources, queue } = draw;
  if (!isRandomness(randomness)) return [{ code: 'randomness-invalid', published: randomness }];
  if (sources) {
    const combined = combineRandomness(sources, hash);
    const computed = combined.ok ? combined.value : '';
    if (computed !== randomness) return [{ code: 'randomness-differs', published: randomness, computed }];
  }
  const computed = deriveSeed(draw.listSha256, randomness, draw.cycle, hash);
  if (draw.seed === undefined || draw.seed === computed) return [];
  // If the queue follows from the published seed, it is the randomness beside it that was altered.
  const follows = drawQueue(entities, draw.seed, hash).every((id, i) => id === queue[i]);
  if (follows) return [{ code: 'randomness-differs', published: randomness }];
  return [{ code: 'seed-differs', published: draw.seed, computed }];
}

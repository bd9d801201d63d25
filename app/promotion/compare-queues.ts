import type { Difference } from './difference.ts';

export interface QueueWords {
  /** Code prefix: `queue`, `round` or `arrival-queue`. */
  part: 'queue' | 'round' | 'arrival-queue';
  /** Number of the round, where the queue belongs to one. */
  round?: number;
}

/**
 * Names how a published order differs from the computed one: entries that are missing or were put in, two that
 * changed places, or the first place from which everything differs. Places count from 1.
 */
export function compareQueues(
  published: readonly string[],
  computed: readonly string[],
  { part, round }: QueueWords,
): Difference[] {
  if (published.length === computed.length && published.every((id, i) => id === computed[i])) return [];
  const where = round === undefined ? {} : { round };
  const membership = compareMembers(published, computed, part, where);
  if (membership.length > 0) return membership;
  const places = published.flatMap((id, i) => (id === computed[i] ? [] : [i]));
  const [first = 0, second = 0] = places;
  if (places.length === 2 && published[first] === computed[second] && published[second] === computed[first]) {
    const ids = { id: published[first] ?? '', other: published[second] ?? '' };
    return [{ code: `${part}-entries-swapped`, ...where, place: first + 1, otherPlace: second + 1, ...ids }];
  }
  const at = { published: published[first] ?? '', computed: computed[first] ?? '' };
  return [{ code: `${part}-differs`, ...where, place: first + 1, ...at, entries: places.length }];
}

function compareMembers(
  published: readonly string[],
  computed: readonly string[],
  part: QueueWords['part'],
  where: { round?: number },
): Difference[] {
  const differences: Difference[] = [];
  const expected = new Set(computed);
  const found = new Set<string>();
  for (const [i, id] of published.entries()) {
    if (found.has(id)) differences.push({ code: `${part}-entry-twice`, ...where, place: i + 1, id });
    else if (!expected.has(id)) differences.push({ code: `${part}-entry-added`, ...where, place: i + 1, id });
    found.add(id);
  }
  for (const [i, id] of computed.entries()) {
    if (!found.has(id)) differences.push({ code: `${part}-entry-missing`, ...where, place: i + 1, id });
  }
  return differences;
}

import { LEDGER_START } from '~/promotion/ledger.ts';
import { entitiesOf, openRound } from '~/promotion/open-round.ts';
import { writeList } from '~/promotion/write-list.ts';
import { addArrival, addRound, beginDocument, type FullDocument } from '~/promotion/write-round.ts';
import { generated, hash } from './pools.ts';

/** A pool as it is published: keyed ids, opaque labels. */
export function listOf(prefix: string, count: number) {
  const rows = generated(count).map(({ id, district, size, gender }) => ({
    id: `${prefix}${id.slice(2)}`,
    district: `d${Number(district) - 332500}`,
    size: `s${size.length}`,
    gender: gender ?? '-',
  }));
  return writeList(rows, hash);
}

/** Plays rounds onto a document; `absent(round)` cannot take their slot. */
export function serve(
  document: FullDocument,
  rounds: number,
  absent: (round: number, waiting: string[]) => string[] = () => [],
): FullDocument {
  let current = document;
  for (let i = 0; i < rounds; i++) {
    const replay = openRound(current, entitiesOf(current.list) ?? [], hash);
    const taken = replay.take(new Set(absent(current.round + 1, replay.waiting())));
    current = addRound(
      current,
      taken,
      { seq: lastSeq(current), listOf: () => current.listSha256, productOf: id => `p-${id}` },
      hash,
    );
  }
  return current;
}

function lastSeq(document: FullDocument): number {
  return document.ledger.at(-1)?.seq ?? 0;
}

export function firstDocument(count = 40, slots = 6): FullDocument {
  return beginDocument(
    {
      channel: 'showcase',
      list: listOf('u-', count),
      randomness: hash('laris-rnd/1|abcd|4197'),
      sources: { drandHex: 'abcd', ceremonyText: '4197' },
      cycle: 1,
      slots,
      firstRound: 1,
      carriedHead: [],
      carried: [],
      prevHash: LEDGER_START,
    },
    hash,
  );
}

/** Nine rounds with a deferral, a skipped turn and a list of newcomers that stands behind from round 3. */
export function eventfulDocument(): FullDocument {
  const [late = ''] = firstDocument().queue.slice(1, 2);
  const before = serve(firstDocument(), 2, round => (round <= 2 ? [late] : []));
  const joined = addArrival(before, { round: 3, list: listOf('n-', 9), randomness: 'c0ffee' }, hash);
  return serve(joined, 6, (round, waiting) => (round === 4 ? waiting.slice(0, 1) : []));
}

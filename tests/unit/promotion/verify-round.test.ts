import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceCodes } from '~/promotion/codes.ts';
import { extendLedger, LEDGER_START } from '~/promotion/ledger.ts';
import { planRounds } from '~/promotion/plan-rounds.ts';
import { type RoundDocument, readRoundDocument } from '~/promotion/round-document.ts';
import { verifyRound } from '~/promotion/verify-round.ts';
import { writeList } from '~/promotion/write-list.ts';
import { beginDocument } from '~/promotion/write-round.ts';
import { eventfulDocument, firstDocument, listOf, serve } from './documents.ts';
import { generated, hash, pools, randomness, twelve } from './pools.ts';

const published = () => serve(firstDocument(), 3);

/** Alters a copy of a published round as somebody with a text editor would. */
function altered(change: (document: RoundDocument) => void, of: RoundDocument = published()) {
  const copy = structuredClone(of);
  change(copy);
  const { valid, differences } = verifyRound(copy, hash);
  expect(valid).toBe(differences.length === 0);
  for (const { code } of differences) expect(differenceCodes).toContain(code);
  return differences;
}

function swap(ids: string[], a: number, b: number) {
  [ids[a], ids[b]] = [ids[b] ?? '', ids[a] ?? ''];
}

describe('a true round', () => {
  it('is confirmed, with deferrals, a skipped turn and newcomers too', () => {
    expect(verifyRound(published(), hash)).toEqual({ valid: true, differences: [] });
    const eventful = eventfulDocument();
    expect(new Set(eventful.ledger.map(row => row.kind))).toEqual(new Set(['served', 'deferred', 'skipped']));
    expect(eventful.rounds.flat().some(id => id.startsWith('n-'))).toBe(true);
    expect(verifyRound(eventful, hash)).toEqual({ valid: true, differences: [] });
  });

  it('is confirmed past the end of the queue, into the next cycles', () => {
    expect(verifyRound(serve(firstDocument(11, 4), 12), hash).valid).toBe(true);
  });

  it('is confirmed when written from nothing but a draw: entities for a list, no ledger yet', () => {
    fc.assert(
      fc.property(pools, randomness, fc.integer({ min: 1, max: 9 }), (pool, random, slots) => {
        const plan = planRounds(writeList(pool, hash), { randomness: random, slots, rounds: 7 }, hash);
        const document = {
          version: 'laris-rbq/1',
          list: pool,
          randomness: random,
          slots,
          ...plan,
          ledger: [],
        };
        const read = readRoundDocument({ ...document, prevHash: null });
        if (!read.ok) throw new Error('readable');
        expect(verifyRound(read.value, hash)).toEqual({ valid: true, differences: [] });
      }),
    );
  });

  it('is confirmed when it begins with turns left over from the list before', () => {
    const list = listOf('u-', 20);
    const document = beginDocument(
      {
        channel: 'showcase',
        list,
        randomness: 'beef',
        sources: { drandHex: '', ceremonyText: '' },
        cycle: 2,
        slots: 6,
        firstRound: 8,
        carriedHead: ['u-00007'],
        carried: ['u-00003', 'gone'],
        prevHash: hash('before'),
      },
      hash,
    );
    const { sources: _, ...plain } = serve(document, 4, round => (round === 8 ? ['gone'] : []));
    expect(plain.rounds[0]?.slice(0, 2)).toEqual(['u-00007', 'u-00003']);
    expect(plain.ledger[0]).toMatchObject({ publicId: 'gone', kind: 'deferred', round: 8 });
    // The ledger goes on from an earlier document here, so its numbers do too.
    const before = { seq: 40, hash: hash('before') };
    const ledger = extendLedger(before, plain.ledger, hash);
    const moved = { ...plain, ledger, hash: ledger.at(-1)?.hash };
    expect(verifyRound(moved, hash)).toEqual({ valid: true, differences: [] });
  });
});

describe('what was altered is named', () => {
  it('the list', () => {
    const differences = altered(document => {
      document.list = String(document.list).replace('\td1\t', '\td2\t');
    });
    expect(differences.map(d => d.code)).toEqual(['list-hash-differs']);
  });

  it('an entity taken out of the list, hash and all', () => {
    const differences = altered(document => {
      document.list = String(document.list).replace(/^u-00012.*\n/m, '');
      document.listSha256 = hash(document.list);
    });
    expect(differences).toContainEqual({ code: 'queue-entry-added', id: 'u-00012' });
    expect(differences.map(d => d.code)).toContain('seed-differs');
  });

  it('a list in another order', () => {
    const differences = altered(document => {
      const [first, second, ...rest] = String(document.list).split('\n');
      document.list = [second, first, ...rest].join('\n');
    });
    expect(differences.map(d => d.code)).toEqual(['list-not-canonical', 'list-hash-differs']);
  });

  it('a list nobody could have drawn', () => {
    const differences = altered(document => {
      document.list = `${document.list}${document.list}`;
    });
    expect(differences[0]).toMatchObject({ code: 'list-invalid', reason: 'id-duplicate' });
  });

  it('the randomness', () => {
    expect(altered(document => (document.randomness = 'ab'.repeat(32)))).toMatchObject([
      { code: 'randomness-differs', published: 'ab'.repeat(32) },
    ]);
    const alone = altered(document => {
      document.randomness = 'ab'.repeat(32);
      delete document.sources;
    });
    expect(alone).toEqual([{ code: 'randomness-differs', published: 'ab'.repeat(32) }]);
    expect(altered(document => (document.randomness = 'AB'))).toMatchObject([{ code: 'randomness-invalid' }]);
  });

  it('one of the two sources of the randomness', () => {
    const differences = altered(document => {
      document.sources = { drandHex: 'abcd', ceremonyText: '4198' };
    });
    expect(differences.map(d => d.code)).toEqual(['randomness-differs']);
  });

  it('the seed', () => {
    const differences = altered(document => (document.seed = hash('chosen')));
    expect(differences).toMatchObject([{ code: 'seed-differs', published: hash('chosen') }]);
  });

  it('two places of the queue that changed', () => {
    const before = published().queue;
    const differences = altered(document => swap(document.queue, 30, 33));
    expect(differences).toEqual([
      { code: 'queue-entries-swapped', place: 31, otherPlace: 34, id: before[33], other: before[30] },
    ]);
  });

  it('an entry taken out of the queue', () => {
    const [gone] = published().queue.slice(20, 21);
    const differences = altered(document => document.queue.splice(20, 1));
    expect(differences).toEqual([{ code: 'queue-entry-missing', place: 21, id: gone }]);
  });

  it('an entry put into the queue, or in twice', () => {
    expect(altered(document => document.queue.unshift('friend'))).toContainEqual({
      code: 'queue-entry-added',
      place: 1,
      id: 'friend',
    });
    const [again] = published().queue.slice(5, 6);
    expect(altered(document => document.queue.push(again ?? ''))).toContainEqual({
      code: 'queue-entry-twice',
      place: 41,
      id: again,
    });
  });

  it('a queue in quite another order', () => {
    expect(altered(document => document.queue.reverse())).toMatchObject([
      { code: 'queue-differs', place: 1 },
    ]);
  });

  it('the number of slots', () => {
    expect(altered(document => (document.slots = 7))).toEqual([
      { code: 'slots-differ', published: 7, computed: 6 },
    ]);
    expect(altered(document => (document.slots = 0))).toEqual([{ code: 'slots-invalid', published: 0 }]);
    expect(altered(document => (document.slots = 2.5))).toMatchObject([{ code: 'slots-invalid' }]);
  });

  it('a round whose entries changed places, left or came', () => {
    expect(altered(document => swap(document.rounds[1] ?? [], 0, 2))).toContainEqual(
      expect.objectContaining({ code: 'round-entries-swapped', round: 2, place: 1, otherPlace: 3 }),
    );
    expect(altered(document => document.rounds[2]?.pop())).toContainEqual(
      expect.objectContaining({ code: 'round-entry-missing', round: 3 }),
    );
    expect(altered(document => document.rounds[0]?.splice(0, 1, 'friend'))).toContainEqual(
      expect.objectContaining({ code: 'round-entry-added', round: 1, id: 'friend' }),
    );
  });

  it('a row of the ledger: altered, taken out, put in, moved, cut off', () => {
    const code = (change: (document: RoundDocument) => void) => altered(change).map(d => d.code);
    expect(code(d => (d.ledger[4]!.product = 'p-friend'))).toEqual(['ledger-row-altered']);
    expect(code(d => d.ledger.splice(4, 1))).toContain('ledger-row-missing');
    expect(code(d => swap2(d, 4, 5))).toContain('ledger-entries-swapped');
    expect(code(d => d.ledger.pop())).toEqual(['ledger-entry-missing', 'ledger-end-differs']);
    expect(code(d => d.ledger.splice(0))).toEqual(['ledger-end-differs']);
    expect(code(d => (d.prevHash = hash('elsewhere')))).toEqual(['ledger-link-broken']);
    expect(code(d => (d.hash = hash('elsewhere')))).toEqual(['ledger-end-differs']);
    expect(code(d => d.ledger.splice(0, 6))).toEqual(['ledger-round-missing', 'ledger-link-broken']);
    const renumbered = (d: RoundDocument) => {
      d.ledger = extendLedger({ seq: 1, hash: LEDGER_START }, d.ledger, hash);
      d.hash = d.ledger.at(-1)?.hash;
    };
    expect(code(renumbered)).toEqual(['ledger-start-differs']);
  });

  it('an entry that the ledger moves to a round of its own, sealed anew', () => {
    const differences = altered(document => {
      const rows = document.ledger.map(row => ({ ...row }));
      rows[3]!.round = 9;
      document.ledger = extendLedger({ seq: 0, hash: LEDGER_START }, rows, hash);
      document.hash = document.ledger.at(-1)?.hash;
    });
    expect(differences.map(d => d.code).sort()).toEqual(['ledger-entry-missing', 'ledger-round-unknown']);
  });

  it('a deferral nobody had: it would let somebody through', () => {
    const differences = altered(document => {
      const rows = document.ledger.map(row => ({ ...row }));
      rows[0]!.kind = 'deferred';
      document.ledger = extendLedger({ seq: 0, hash: LEDGER_START }, rows, hash);
      document.hash = document.ledger.at(-1)?.hash;
    });
    expect(differences).toContainEqual(expect.objectContaining({ code: 'round-entry-added', round: 1 }));
  });

  it('newcomers in an order of somebody’s choice', () => {
    const differences = altered(
      document => swap(document.arrivals?.[0]?.queue ?? [], 0, 8),
      eventfulDocument(),
    );
    expect(differences).toMatchObject([{ code: 'arrival-queue-entries-swapped', arrivalRound: 3 }]);
  });

  it('another version of the rules', () => {
    expect(altered(document => (document.version = 'laris-rbq/2')).map(d => d.code)).toEqual([
      'version-unknown',
    ]);
  });

  it('any id, anywhere in queue or rounds', () => {
    const whole = published();
    fc.assert(
      fc.property(fc.nat(39), fc.nat(39), (a, b) => {
        fc.pre(a !== b);
        expect(altered(document => swap(document.queue, a, b), whole).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('one published round after another', () => {
  const earlier = published();

  it('is confirmed when it only goes on', () => {
    expect(verifyRound(serve(earlier, 1), hash, earlier).valid).toBe(true);
  });

  it('names a draw that was made again, even when everything in it fits together', () => {
    const again = serve(
      beginDocument(
        {
          channel: 'showcase',
          list: listOf('u-', 40),
          randomness: 'abab',
          sources: { drandHex: 'abab', ceremonyText: '' },
          cycle: 1,
          slots: 6,
          firstRound: 1,
          carriedHead: [],
          carried: [],
          prevHash: LEDGER_START,
        },
        hash,
      ),
      4,
    );
    const { sources: _, ...document } = again;
    expect(verifyRound(document, hash).valid).toBe(true);
    expect(verifyRound(document, hash, earlier).differences).toEqual([
      { code: 'round-drawn-again', round: 1, changed: 'randomness' },
    ]);
  });

  it('names a history that was rewritten and sealed anew', () => {
    const later = serve(earlier, 1);
    const rows = later.ledger.map((row, i) => (i === 2 ? { ...row, product: 'p-other' } : row));
    const ledger = extendLedger({ seq: 0, hash: LEDGER_START }, rows, hash);
    const rewritten = { ...later, ledger, hash: ledger.at(-1)?.hash ?? '' };
    expect(verifyRound(rewritten, hash).valid).toBe(true);
    expect(verifyRound(rewritten, hash, earlier).differences).toEqual([{ code: 'history-altered', seq: 3 }]);
  });

  it('knows the round after a new list by its previous hash', () => {
    const next = { ...firstDocument(), firstRound: 4, prevHash: earlier.hash };
    expect(verifyRound(next, hash, earlier).differences.map(d => d.code)).not.toContain(
      'previous-hash-differs',
    );
    const torn = { ...next, prevHash: hash('elsewhere') };
    expect(verifyRound(torn, hash, earlier).differences.map(d => d.code)).toContain('previous-hash-differs');
    const far = { ...next, firstRound: 9 };
    expect(verifyRound(far, hash, earlier).differences.map(d => d.code)).toContain('previous-not-adjacent');
  });
});

describe('reading a published round', () => {
  it('takes what the product publishes', () => {
    expect(readRoundDocument(JSON.parse(JSON.stringify(eventfulDocument()))).ok).toBe(true);
  });

  it.each([
    ['nothing', null, 'document'],
    ['a list', [], 'document'],
    ['a pool', { entities: generated(3) }, 'version'],
    ['no queue', { ...published(), queue: undefined }, 'queue'],
    ['a number in the queue', { ...published(), queue: [1] }, 'queue'],
    ['rounds that are no lists', { ...published(), rounds: ['a'] }, 'rounds'],
    ['slots in words', { ...published(), slots: 'six' }, 'slots'],
    ['a ledger row without hash', { ...published(), ledger: [{ seq: 1 }] }, 'ledger'],
    ['sources that are no record', { ...published(), sources: 'drand' }, 'sources'],
    ['arrivals without queue', { ...published(), arrivals: [{ round: 1 }] }, 'arrivals'],
  ])('refuses %s', (_, input, field) => {
    expect(readRoundDocument(input)).toEqual({
      ok: false,
      problems: [{ code: 'document-not-readable', field }],
    });
  });

  it('shows vector (a) as a round anybody may have written down', () => {
    const draw = planRounds(
      writeList(twelve(), hash),
      { randomness: '0'.repeat(64), slots: 5, rounds: 4 },
      hash,
    );
    const read = readRoundDocument({
      version: 'laris-rbq/1',
      list: writeList(twelve(), hash).text,
      randomness: '0'.repeat(64),
      slots: 5,
      ...draw,
    });
    expect(read.ok && verifyRound(read.value, hash).valid).toBe(true);
  });
});

function swap2(document: RoundDocument, a: number, b: number) {
  const rows = document.ledger;
  [rows[a], rows[b]] = [rows[b]!, rows[a]!];
}

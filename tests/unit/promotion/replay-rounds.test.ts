import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRounds } from '~/promotion/plan-rounds.ts';
import { type Epoch, replayRounds } from '~/promotion/replay-rounds.ts';
import { writeList } from '~/promotion/write-list.ts';
import { hash, pools, randomness, twelve } from './pools.ts';

function epochOf(change: Partial<Epoch> = {}): Epoch {
  const list = writeList(twelve(), hash);
  const draw = planRounds(list, { randomness: '00', slots: 5, rounds: 0 }, hash);
  return {
    ...{
      entities: list.entities,
      listSha256: list.sha256,
      randomness: '00',
      cycle: 1,
      slots: 5,
      firstRound: 1,
    },
    ...{ queue: draw.queue, carriedHead: [], carried: [], arrivals: [] },
    ...change,
  };
}

const none = (count: number) => Array.from({ length: count }, () => new Set<string>());

describe('playing rounds again', () => {
  it('gives the rounds that were planned, while nobody joins, leaves or defers', () => {
    fc.assert(
      fc.property(pools, randomness, fc.integer({ min: 1, max: 9 }), (pool, random, slots) => {
        const list = writeList(pool, hash);
        const plan = planRounds(list, { randomness: random, slots, rounds: 8 }, hash);
        const epoch = epochOf({
          ...{ entities: list.entities, listSha256: list.sha256, randomness: random, slots },
          queue: plan.queue,
        });
        const { rounds } = replayRounds(epoch, none(8), hash);
        expect(rounds.map(round => round.shown)).toEqual(plan.rounds);
      }),
    );
  });

  it('goes on from where it stands: in one go or round by round', () => {
    const whole = replayRounds(epochOf(), none(6), hash);
    const steps = replayRounds(epochOf(), [], hash);
    for (let n = 0; n < 6; n++) steps.take();
    expect(steps.rounds).toEqual(whole.rounds);
    expect(steps.waiting()).toEqual(whole.waiting());
  });

  it('counts the cycles that it drew', () => {
    const replay = replayRounds(epochOf(), none(2), hash);
    expect(replay.cycle()).toBe(1);
    replay.take();
    expect(replay.cycle()).toBe(2);
  });

  it('knows who waits, in order of turn', () => {
    const epoch = epochOf();
    expect(replayRounds(epoch, [], hash).waiting()).toEqual(epoch.queue);
    expect(replayRounds(epoch, none(1), hash).waiting()).toEqual(epoch.queue.slice(5));
  });
});

describe('newcomers', () => {
  const arrivals = [{ round: 2, queue: ['n-1', 'n-2', 'n-3'] }];

  it('stand behind everybody who was there before', () => {
    const epoch = epochOf({ arrivals });
    const replay = replayRounds(epoch, none(1), hash);
    expect(replay.waiting()).toEqual([...epoch.queue.slice(5), 'n-1', 'n-2', 'n-3']);
    replay.take();
    expect(replay.take().shown).toEqual([...epoch.queue.slice(10), 'n-1', 'n-2', 'n-3']);
  });

  it('do not make anybody later who was there before', () => {
    const before = replayRounds(epochOf(), none(2), hash);
    const after = replayRounds(epochOf({ arrivals }), none(2), hash);
    expect(after.rounds.map(round => round.shown)).toEqual(before.rounds.map(round => round.shown));
  });

  it('end the list: it is not drawn again without them', () => {
    const replay = replayRounds(epochOf({ arrivals }), none(3), hash);
    expect(replay.take()).toMatchObject({ shown: [] });
    expect(replay.cycle()).toBe(1);
  });
});

describe('turns left over from the list before', () => {
  it('come first: those that deferred, then the end of the old queue', () => {
    const [a = '', b = '', c = ''] = twelve().map(entity => entity.id);
    const epoch = epochOf({ carriedHead: [a], carried: [b, c] });
    const replay = replayRounds(epoch, [], hash);
    expect(replay.waiting()).toEqual([a, b, c, ...epoch.queue]);
    const others = epoch.queue.filter(id => ![a, b, c].includes(id));
    expect(replay.take().shown).toEqual([a, b, c, ...others.slice(0, 2)]);
  });

  it('are used up when their owner is absent again', () => {
    const [a = ''] = twelve().map(entity => entity.id);
    const replay = replayRounds(epochOf({ carriedHead: [a] }), [new Set([a])], hash);
    expect(replay.rounds[0]).toMatchObject({ skipped: [a], deferred: [] });
    expect(replay.rounds[0]?.shown).toHaveLength(5);
  });

  it('of somebody who is no longer in the list are kept once', () => {
    const replay = replayRounds(epochOf({ carried: ['gone'] }), [new Set(['gone'])], hash);
    expect(replay.rounds[0]).toMatchObject({ deferred: ['gone'] });
    expect(replay.waiting()[0]).toBe('gone');
    expect(replay.take(new Set(['gone']))).toMatchObject({ skipped: ['gone'] });
    expect(replay.waiting()).not.toContain('gone');
  });
});

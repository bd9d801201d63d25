import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Channel } from '~/messages/channels.ts';
import {
  type Attempt,
  type Course,
  chooseStep,
  fallbackAfter,
  mostTries,
  pauseAfter,
} from '~/messages/choose-step.ts';
import { defaultQuiet } from '~/messages/quiet-hours.ts';
import { stateOf } from '~/messages/state-of.ts';
import { expiresAt } from '~/messages/templates.ts';

/* What happens in the middle of a message's road: it is taken back, opened, its person changes wishes, night falls. */

const start = new Date('2026-11-21T03:00:00Z');
const minute = 60_000;
const plus = (ms: number, from = start) => new Date(from.getTime() + ms);

function course(over: Partial<Course> = {}): Course {
  return {
    level: 'decision',
    notBefore: start,
    expiresAt: expiresAt('decision', start),
    withdrawn: false,
    read: false,
    channels: ['whatsapp', 'email', 'in-app'],
    attempts: [],
    quiet: { from: 0, to: 0 },
    ...over,
  };
}

type Answer = 'sent' | 'soft' | 'hard' | 'crash';
const anyAnswer = fc.constantFrom<Answer>('sent', 'soft', 'hard', 'crash');
const anyChannels = fc
  .subarray(['whatsapp', 'email', 'in-app'] as Channel[], { minLength: 1 })
  .chain(some => fc.shuffledSubarray(some, { minLength: some.length }));

function tried(channel: Channel, answer: Answer, at: Date): Attempt {
  const state =
    channel === 'in-app'
      ? 'delivered'
      : answer === 'sent'
        ? 'sent'
        : answer === 'crash'
          ? 'queued'
          : 'failed';
  return {
    channel,
    state,
    startedAt: at,
    failedAt: state === 'failed' ? at : null,
    hard: answer === 'hard' && state === 'failed',
    unknown: false,
  };
}

interface Played {
  attempts: Attempt[];
  now: Date;
  end: ReturnType<typeof chooseStep> | null;
}

/** Goes on from here for at most so many steps, with one answer for every try. */
function goOn(given: Course, from: Date, answer: Answer, steps: number): Played {
  const attempts = given.attempts.map(each => ({ ...each }));
  let now = from;
  for (let step = 0; step < steps; step += 1) {
    const next = chooseStep({ ...given, attempts }, now);
    if (next.do === 'settle') return { attempts, now, end: next };
    if (next.do === 'wait') now = next.until;
    else {
      for (const each of attempts)
        if (each.state === 'queued') Object.assign(each, { state: 'failed', unknown: true, failedAt: now });
      attempts.push(tried(next.channel, answer, now));
    }
  }
  return { attempts, now, end: null };
}

const interrupted = fc.record({
  channels: anyChannels,
  before: anyAnswer,
  after: anyAnswer,
  steps: fc.integer({ min: 0, max: 12 }),
});

describe('a message that is taken back on its way', () => {
  it('is tried nowhere else, and ends', () => {
    fc.assert(
      fc.property(interrupted, ({ channels, before, after, steps }) => {
        const first = goOn(course({ channels }), start, before, steps);
        const rest = goOn(
          course({ channels, withdrawn: true, attempts: first.attempts }),
          first.now,
          after,
          50,
        );
        expect(rest.attempts).toHaveLength(first.attempts.length);
        expect(rest.end).toMatchObject({ do: 'settle' });
        const got = first.attempts.some(each => each.state === 'sent' || each.state === 'delivered');
        if (!got) expect(rest.end).toMatchObject({ as: 'withdrawn' });
      }),
    );
  });
});

describe('a message that is opened in the inbox', () => {
  it('is over at once, whatever is under way', () => {
    fc.assert(
      fc.property(interrupted, ({ channels, before, steps }) => {
        const { attempts, now } = goOn(course({ channels }), start, before, steps);
        expect(chooseStep(course({ channels, read: true, attempts }), now)).toEqual({
          do: 'settle',
          as: 'read',
        });
      }),
    );
  });
});

describe('a person who changes wishes on the way', () => {
  it('is written to on the channels of now, never on one that was left out', () => {
    fc.assert(
      fc.property(interrupted, anyChannels, ({ channels, before, after, steps }, wished) => {
        const first = goOn(course({ channels }), start, before, steps);
        const rest = goOn(course({ channels: wished, attempts: first.attempts }), first.now, after, 200);
        expect(rest.end).toMatchObject({ do: 'settle' });
        const later = rest.attempts.slice(first.attempts.length);
        for (const { channel } of later) expect(wished).toContain(channel);
      }),
    );
  });
});

describe('nightfall', () => {
  /** 19.59 WIB. */
  const dusk = new Date('2026-11-21T12:59:00Z');
  const dawn = new Date('2026-11-22T00:00:00Z');
  const atDusk = (over: Partial<Course> = {}) =>
    course({ quiet: defaultQuiet, notBefore: dusk, expiresAt: expiresAt('decision', dusk), ...over });

  it('holds a second try back until the morning', () => {
    const attempts = [tried('whatsapp', 'soft', dusk)];
    expect(chooseStep(atDusk({ attempts }), plus(minute, dusk))).toEqual({ do: 'wait', until: dawn });
    expect(chooseStep(atDusk({ attempts }), dawn)).toEqual({ do: 'send', channel: 'whatsapp' });
  });

  it('gives the morning’s try its own time for a receipt before the next channel', () => {
    const attempts = [tried('whatsapp', 'soft', dusk), tried('whatsapp', 'sent', dawn)];
    const next = chooseStep(atDusk({ attempts }), dawn);
    expect(next).toEqual({ do: 'wait', until: plus(5 * minute, dawn) });
  });

  it('holds the next channel back, too, unless it is the inbox', () => {
    const attempts = [tried('whatsapp', 'hard', dusk)];
    const night = plus(minute, dusk);
    expect(chooseStep(atDusk({ attempts }), night)).toEqual({ do: 'wait', until: dawn });
    const inbox = atDusk({ attempts, channels: ['whatsapp', 'in-app'] });
    expect(chooseStep(inbox, night)).toEqual({ do: 'send', channel: 'in-app' });
  });

  it('does not hold a code', () => {
    const attempts = [tried('whatsapp', 'hard', dusk)];
    const code = atDusk({ level: 'code', attempts, expiresAt: expiresAt('code', dusk) });
    expect(chooseStep(code, plus(minute, dusk))).toEqual({ do: 'send', channel: 'email' });
  });

  it('lets a message pass its worth rather than ring', () => {
    const short = atDusk({ expiresAt: plus(60 * minute, dusk) });
    expect(chooseStep(short, plus(minute, dusk))).toEqual({ do: 'settle', as: 'failed', why: 'too-late' });
  });
});

describe('asking', () => {
  it('changes nothing: the same question has the same answer', () => {
    fc.assert(
      fc.property(interrupted, ({ channels, before, steps }) => {
        const { attempts, now } = goOn(course({ channels }), start, before, steps);
        const given = course({ channels, attempts });
        const copy = structuredClone(given);
        expect(chooseStep(given, now)).toEqual(chooseStep(given, now));
        expect(given).toEqual(copy);
      }),
    );
  });

  it('at any time before the wait is over gives the same wait', () => {
    fc.assert(
      fc.property(
        interrupted,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        ({ channels, before, steps }, part) => {
          const { attempts, now } = goOn(course({ channels }), start, before, steps);
          const step = chooseStep(course({ channels, attempts }), now);
          if (step.do !== 'wait') return;
          const between = plus(Math.floor((step.until.getTime() - now.getTime()) * part), now);
          expect(chooseStep(course({ channels, attempts }), between)).toEqual(step);
        },
      ),
    );
  });

  it('never takes more tries than there may be', () => {
    fc.assert(
      fc.property(anyChannels, anyAnswer, (channels, answer) => {
        const { attempts, end } = goOn(course({ channels }), start, answer, 500);
        expect(end).not.toBeNull();
        for (const channel of channels)
          expect(attempts.filter(each => each.channel === channel).length).toBeLessThanOrEqual(mostTries);
        expect(stateOf({ withdrawn: false, read: false, attempts })).toBeDefined();
      }),
    );
  });
});

describe('pauses', () => {
  it('double up to an hour', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8].map(tries => pauseAfter(tries) / minute)).toEqual([
      1, 2, 4, 8, 16, 32, 60, 60,
    ]);
  });

  it('leave room for the next channel within a quarter of an hour', () => {
    const tries = [1, 2, 3].reduce((sum, each) => sum + pauseAfter(each), 0);
    expect(tries).toBeLessThan(fallbackAfter - 5 * minute);
    expect(tries + pauseAfter(4)).toBeGreaterThanOrEqual(fallbackAfter - 5 * minute);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Channel, DeliveryState } from '~/messages/channels.ts';
import {
  type Attempt,
  type Course,
  chooseStep,
  fallbackAfter,
  lease,
  mostTries,
  pauseAfter,
  receiptNeeds,
} from '~/messages/choose-step.ts';
import { defaultQuiet, isQuiet } from '~/messages/quiet-hours.ts';
import { stateOf } from '~/messages/state-of.ts';
import { expiresAt, type Level, levels } from '~/messages/templates.ts';

const noQuiet = { from: 0, to: 0 };
/** 10.00 WIB. */
const start = new Date('2026-11-21T03:00:00Z');
const plus = (ms: number, from = start) => new Date(from.getTime() + ms);
const minute = 60_000;

function course(over: Partial<Course> = {}): Course {
  const level = over.level ?? 'decision';
  const notBefore = over.notBefore ?? start;
  return {
    level,
    notBefore,
    expiresAt: expiresAt(level, notBefore),
    withdrawn: false,
    read: false,
    channels: ['whatsapp', 'email', 'in-app'],
    attempts: [],
    quiet: noQuiet,
    ...over,
  };
}

function attempt(channel: Channel, state: DeliveryState, over: Partial<Attempt> = {}): Attempt {
  return {
    channel,
    state,
    startedAt: start,
    failedAt: state === 'failed' ? start : null,
    hard: false,
    unknown: false,
    ...over,
  };
}

describe('the next step of a message', () => {
  it('begins with the first channel', () => {
    expect(chooseStep(course(), start)).toEqual({ do: 'send', channel: 'whatsapp' });
  });

  it('waits until it may go out', () => {
    const notBefore = plus(10 * minute);
    expect(chooseStep(course({ notBefore }), start)).toEqual({ do: 'wait', until: notBefore });
    expect(chooseStep(course({ notBefore }), notBefore)).toMatchObject({ do: 'send' });
  });

  it('waits for the end of the quiet hours, unless the person is waiting for it', () => {
    const night = new Date('2026-11-21T14:00:00Z');
    const morning = new Date('2026-11-22T00:00:00Z');
    const quiet = course({ quiet: defaultQuiet, notBefore: night });
    expect(chooseStep(quiet, night)).toEqual({ do: 'wait', until: morning });
    const code = course({ level: 'code', quiet: defaultQuiet, notBefore: night });
    expect(chooseStep(code, night)).toEqual({ do: 'send', channel: 'whatsapp' });
  });

  it('lays a message into the inbox at night: that wakes nobody', () => {
    const night = new Date('2026-11-21T14:00:00Z');
    const inbox = course({ channels: ['in-app'], quiet: defaultQuiet, notBefore: night });
    expect(chooseStep(inbox, night)).toEqual({ do: 'send', channel: 'in-app' });
  });

  it('goes to the next channel at once after a hard failure', () => {
    const attempts = [attempt('whatsapp', 'failed', { hard: true })];
    expect(chooseStep(course({ attempts }), start)).toEqual({ do: 'send', channel: 'email' });
  });

  it('tries the same channel again after a soft one, with growing pauses', () => {
    const attempts = [attempt('whatsapp', 'failed')];
    expect(chooseStep(course({ attempts }), start)).toEqual({ do: 'wait', until: plus(minute) });
    expect(chooseStep(course({ attempts }), plus(minute))).toEqual({ do: 'send', channel: 'whatsapp' });
  });

  it('is with the next channel no later than fifteen minutes after the first try', () => {
    const soft = [0, 1, 3, 7].map(at =>
      attempt('whatsapp', 'failed', { startedAt: plus(at * minute), failedAt: plus(at * minute) }),
    );
    // The next pause would end in the fifteenth minute.
    expect(chooseStep(course({ attempts: soft }), plus(8 * minute))).toEqual({
      do: 'send',
      channel: 'email',
    });
  });

  it('waits fifteen minutes for a receipt, then goes on', () => {
    const attempts = [attempt('whatsapp', 'sent')];
    expect(chooseStep(course({ attempts }), plus(minute))).toEqual({
      do: 'wait',
      until: plus(fallbackAfter),
    });
    expect(chooseStep(course({ attempts }), plus(fallbackAfter))).toEqual({ do: 'send', channel: 'email' });
  });

  it('ends as sent when the only channel stays silent', () => {
    const silent = course({ channels: ['whatsapp'], attempts: [attempt('whatsapp', 'sent')] });
    expect(chooseStep(silent, plus(fallbackAfter))).toEqual({ do: 'settle', as: 'sent' });
  });

  it.each([
    ['whatsapp', 'delivered', 'delivered'],
    ['whatsapp', 'read', 'read'],
    ['email', 'sent', 'sent'],
  ] as const)('ends when %s is %s', (channel, state, as) => {
    expect(chooseStep(course({ attempts: [attempt(channel, state)] }), start)).toEqual({ do: 'settle', as });
  });

  it('ends in the inbox when there is nowhere else, and goes on from there when nobody opens it', () => {
    const laid = [attempt('in-app', 'delivered')];
    expect(chooseStep(course({ channels: ['in-app'], attempts: laid }), start)).toEqual({
      do: 'settle',
      as: 'delivered',
    });
    const more = course({ channels: ['in-app', 'whatsapp'], attempts: laid });
    expect(chooseStep(more, plus(minute))).toEqual({ do: 'wait', until: plus(fallbackAfter) });
    expect(chooseStep(more, plus(fallbackAfter))).toEqual({ do: 'send', channel: 'whatsapp' });
    expect(chooseStep({ ...more, read: true }, plus(minute))).toEqual({ do: 'settle', as: 'read' });
  });

  it('does not write twice when a process died in the middle: the receipt gets its time', () => {
    const attempts = [attempt('whatsapp', 'queued')];
    expect(chooseStep(course({ attempts }), plus(lease))).toEqual({ do: 'wait', until: plus(fallbackAfter) });
    expect(chooseStep(course({ attempts }), plus(fallbackAfter))).toEqual({ do: 'send', channel: 'email' });
  });

  it('writes a mail again after a crash, since its id makes the copy known', () => {
    const crashed = course({ channels: ['email'], attempts: [attempt('email', 'queued')] });
    expect(chooseStep(crashed, plus(minute))).toEqual({ do: 'wait', until: plus(lease) });
    expect(chooseStep(crashed, plus(lease))).toEqual({ do: 'wait', until: plus(lease + pauseAfter(1)) });
    expect(chooseStep(crashed, plus(lease + pauseAfter(1)))).toEqual({ do: 'send', channel: 'email' });
  });

  it('repeats a doubtful WhatsApp only where nothing else is left', () => {
    const doubtful = attempt('whatsapp', 'failed', { unknown: true, failedAt: plus(fallbackAfter) });
    const alone = course({ channels: ['whatsapp'], attempts: [doubtful] });
    expect(chooseStep(alone, plus(fallbackAfter + minute))).toEqual({ do: 'send', channel: 'whatsapp' });
    const other = course({ channels: ['whatsapp', 'email'], attempts: [doubtful] });
    expect(chooseStep(other, plus(fallbackAfter))).toEqual({ do: 'send', channel: 'email' });
  });

  it('gives up after the last try, and when it comes too late to be of use', () => {
    const tries = Array.from({ length: mostTries }, () => attempt('email', 'failed'));
    expect(chooseStep(course({ channels: ['email'], attempts: tries }), start)).toEqual({
      do: 'settle',
      as: 'failed',
    });
    const late = course({ level: 'code' });
    expect(chooseStep(late, late.expiresAt)).toEqual({ do: 'settle', as: 'failed', why: 'too-late' });
  });

  it('waits, visible to the office, while nobody can be written to', () => {
    const nowhere = course({ channels: [] });
    expect(chooseStep(nowhere, start)).toEqual({ do: 'wait', until: plus(60 * minute) });
    expect(chooseStep(nowhere, nowhere.expiresAt)).toEqual({ do: 'settle', as: 'failed', why: 'no-channel' });
  });

  it('sends nothing that was taken back, and says so when it had gone out already', () => {
    expect(chooseStep(course({ withdrawn: true }), start)).toEqual({ do: 'settle', as: 'withdrawn' });
    const failed = course({ withdrawn: true, attempts: [attempt('whatsapp', 'failed')] });
    expect(chooseStep(failed, start)).toEqual({ do: 'settle', as: 'withdrawn' });
    const onItsWay = course({ withdrawn: true, attempts: [attempt('email', 'queued')] });
    expect(chooseStep(onItsWay, start)).toEqual({ do: 'wait', until: plus(lease) });
    expect(chooseStep(onItsWay, plus(lease))).toEqual({ do: 'settle', as: 'withdrawn' });
    const out = course({ withdrawn: true, attempts: [attempt('whatsapp', 'sent')] });
    expect(chooseStep(out, start)).toEqual({ do: 'settle', as: 'sent' });
  });

  it('drops a channel that was switched off meanwhile', () => {
    const attempts = [attempt('whatsapp', 'failed')];
    expect(chooseStep(course({ channels: ['email'], attempts }), start)).toEqual({
      do: 'send',
      channel: 'email',
    });
  });
});

/** What a provider answers to a try; `crash` = the process dies before it hears. */
type Answer = 'sent' | 'soft' | 'hard' | 'crash';
type News = 'delivered' | 'read' | 'failed' | 'silence';
const answers = fc.array(
  fc.tuple(
    fc.constantFrom<Answer>('sent', 'soft', 'hard', 'crash'),
    fc.constantFrom<News>('delivered', 'read', 'failed', 'silence'),
  ),
  { minLength: 60, maxLength: 60 },
);

interface Sent {
  channel: Channel;
  at: Date;
}

/** Plays a message to its end against a provider with a mind of its own. */
function play(begin: Course, from: Date, script: [Answer, News][]) {
  const attempts: Attempt[] = [];
  const sent: Sent[] = [];
  let now = from;
  for (let round = 0; round < 500; round += 1) {
    const step = chooseStep({ ...begin, attempts }, now);
    if (step.do === 'settle') return { step, sent, attempts, now };
    if (step.do === 'wait') {
      expect(step.until.getTime()).toBeGreaterThan(now.getTime());
      const open = attempts.at(-1);
      const news = script[attempts.length - 1]?.[1] ?? 'silence';
      if (open?.state === 'sent' && open.channel === 'whatsapp' && news !== 'silence') {
        open.state = news;
        if (news === 'failed') Object.assign(open, { failedAt: now, hard: true });
      } else now = step.until;
      continue;
    }
    // Never two at once: whatever was under way is over or out of time.
    const under = attempts.filter(each => each.state === 'queued' || each.state === 'sent');
    for (const each of under) {
      const patience = each.channel === 'email' ? lease : receiptNeeds;
      expect(now.getTime() - each.startedAt.getTime()).toBeGreaterThanOrEqual(patience);
    }
    for (const each of attempts)
      if (each.state === 'queued') Object.assign(each, { state: 'failed', unknown: true, failedAt: now });
    sent.push({ channel: step.channel, at: now });
    const [answer] = script[attempts.length] ?? ['hard'];
    const state: DeliveryState =
      step.channel === 'in-app'
        ? 'delivered'
        : answer === 'sent'
          ? 'sent'
          : answer === 'crash'
            ? 'queued'
            : 'failed';
    attempts.push({
      channel: step.channel,
      state,
      startedAt: now,
      failedAt: state === 'failed' ? now : null,
      hard: answer === 'hard' && state === 'failed',
      unknown: false,
    });
  }
  throw new Error('no end');
}

const someCourse = fc
  .record({
    level: fc.constantFrom<Level>(...levels),
    channels: fc
      .subarray(['whatsapp', 'email', 'in-app'] as Channel[])
      .chain(some => fc.shuffledSubarray(some, { minLength: some.length })),
    quiet: fc.record({ from: fc.integer({ min: 0, max: 1439 }), to: fc.integer({ min: 0, max: 1439 }) }),
    wait: fc.integer({ min: 0, max: 600 }),
  })
  .map(({ wait, ...rest }) => course({ ...rest, notBefore: plus(wait * minute) }));

describe('any message', () => {
  it('ends, in one state, and agrees with its tries about it', () => {
    fc.assert(
      fc.property(someCourse, answers, (begin, script) => {
        const { step, attempts } = play(begin, start, script);
        const state = stateOf({ ...begin, attempts });
        if (state !== 'waiting') expect(step.as).toBe(state);
        else expect(step.as).toBe('failed');
        // And stays ended.
        expect(chooseStep({ ...begin, attempts }, plus(365 * 86_400_000))).toMatchObject({
          do: 'settle',
          as: step.as,
        });
      }),
    );
  });

  it('never rings in quiet hours, before its time or after its worth, unless the person waits for it', () => {
    fc.assert(
      fc.property(someCourse, answers, (begin, script) => {
        for (const { channel, at } of play(begin, start, script).sent) {
          expect(at >= begin.notBefore && at < begin.expiresAt).toBe(true);
          if (channel !== 'in-app' && begin.level !== 'code') expect(isQuiet(begin.quiet, at)).toBe(false);
        }
      }),
    );
  });

  it('goes to every channel at most in order, and is there within fifteen minutes of the one before', () => {
    fc.assert(
      fc.property(someCourse, answers, (given, script) => {
        const begin = { ...given, quiet: noQuiet };
        const { sent } = play(begin, start, script);
        const firsts = sent.filter((each, at) => sent.findIndex(s => s.channel === each.channel) === at);
        expect(firsts.map(each => each.channel)).toEqual(begin.channels.slice(0, firsts.length));
        firsts.slice(1).forEach((each, at) => {
          expect(each.at.getTime() - firsts[at]!.at.getTime()).toBeLessThanOrEqual(fallbackAfter);
        });
      }),
    );
  });
});

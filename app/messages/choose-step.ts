import type { Channel, DeliveryState, MessageState } from './channels.ts';
import { endOfQuiet, type QuietHours } from './quiet-hours.ts';
import { stateOf } from './state-of.ts';
import type { Level } from './templates.ts';

const minute = 60_000;
/** The next channel is tried at the latest so long after the first try on this one, the quiet hours apart. */
export const fallbackAfter = 15 * minute;
/** What a receipt needs at least: a later second try would be overtaken by the next channel. */
export const receiptNeeds = 5 * minute;
/** A try whose process died is given up after this; no transport waits nearly as long for its answer. */
export const lease = 2 * minute;
/** Pauses between tries on one channel: 1, 2, 4 … minutes, at most an hour. */
export const mostTries = 8;

export function pauseAfter(tries: number): number {
  return Math.min(2 ** (tries - 1), 60) * minute;
}

/** One try, as the delivery log has it. */
export interface Attempt {
  channel: Channel;
  state: DeliveryState;
  startedAt: Date;
  failedAt: Date | null;
  /** Whether another try on the same channel could end better. */
  hard: boolean;
  /** Nobody knows whether the provider took it. */
  unknown: boolean;
}

export interface Course {
  level: Level;
  notBefore: Date;
  expiresAt: Date;
  withdrawn: boolean;
  /** Opened in the inbox. */
  read: boolean;
  /** What may be tried, in order (`orderChannels`). */
  channels: readonly Channel[];
  /** So far, oldest first. */
  attempts: readonly Attempt[];
  quiet: QuietHours;
}

export type Step =
  | { do: 'send'; channel: Channel }
  | { do: 'wait'; until: Date }
  | { do: 'settle'; as: Exclude<MessageState, 'waiting'>; why?: 'too-late' | 'no-channel' };

const later = (at: Date, ms: number) => new Date(at.getTime() + ms);
const latest = (...all: Date[]) => new Date(Math.max(...all.map(each => each.getTime())));

/** The one next thing to do for a message. Never two channels at once; every road ends. */
export function chooseStep(course: Course, now: Date): Step {
  const { attempts, channels, withdrawn } = course;
  const state = stateOf(course);
  if (isConclusive(course)) return settle(state);
  const last = attempts.at(-1);
  if (last?.state === 'queued') {
    const until = outcomeDue(course, last);
    if (now < until) return { do: 'wait', until };
  }
  if (withdrawn) return settle(state === 'waiting' || state === 'failed' ? 'withdrawn' : state);
  if (last && (last.state === 'sent' || last.state === 'delivered')) {
    const until = patienceEnds(course, last);
    const more = findNext(course) !== null;
    if (now < until && (more || last.state === 'sent')) return { do: 'wait', until };
    if (!more) return settle(state);
  }
  if (channels.length === 0 && attempts.length === 0) return withoutChannel(course, now);
  const next = findNext(course);
  if (!next) return settle(state === 'waiting' ? 'failed' : state);
  return goWhenAllowed(course, next, now);
}

function settle(state: MessageState): Step {
  return { do: 'settle', as: state === 'waiting' ? 'failed' : state };
}

/** It has arrived as surely as this channel can tell: WhatsApp confirms delivery, mail servers only that they took it, the inbox that it was opened. */
function isConclusive({ read, attempts }: Course): boolean {
  const enough: Record<Channel, readonly DeliveryState[]> = {
    whatsapp: ['delivered', 'read'],
    email: ['sent', 'delivered', 'read'],
    'in-app': ['read'],
  };
  return read || attempts.some(each => enough[each.channel].includes(each.state));
}

/** Until then a try that was taken gets to be confirmed. */
function patienceEnds({ attempts }: Course, { channel, startedAt }: Attempt): Date {
  const first = attempts.find(each => each.channel === channel)!;
  return latest(later(first.startedAt, fallbackAfter), later(startedAt, receiptNeeds));
}

/** Until then the outcome of a try may still come in. WhatsApp knows no repeated key, so its receipt gets the whole time. */
function outcomeDue(course: Course, last: Attempt): Date {
  return last.channel === 'whatsapp' ? patienceEnds(course, last) : later(last.startedAt, lease);
}

interface Candidate {
  channel: Channel;
  from: Date | null;
}

/** The same channel once more while that makes sense, otherwise the first one that was not tried. */
function findNext(course: Course): Candidate | null {
  const { channels, attempts } = course;
  const fresh = channels.find(channel => !attempts.some(each => each.channel === channel));
  const last = attempts.at(-1);
  const lost = last?.state === 'failed' || last?.state === 'queued' ? last : undefined;
  if (lost && !lost.hard && channels.includes(lost.channel)) {
    const tries = attempts.filter(each => each.channel === lost.channel);
    const from = later(lost.failedAt ?? outcomeDue(course, lost), pauseAfter(tries.length));
    const dueElsewhere = later(tries[0]!.startedAt, fallbackAfter - receiptNeeds);
    const doubtful = lost.channel === 'whatsapp' && (lost.unknown || lost.state === 'queued');
    if (fresh ? from < dueElsewhere && !doubtful : tries.length < mostTries)
      return { channel: lost.channel, from };
  }
  return fresh ? { channel: fresh, from: null } : null;
}

/** Nobody can be written to: staff see it waiting, and a transport or an address may still come. */
function withoutChannel({ expiresAt }: Course, now: Date): Step {
  if (now >= expiresAt) return { do: 'settle', as: 'failed', why: 'no-channel' };
  const soon = later(now, 60 * minute);
  return { do: 'wait', until: soon < expiresAt ? soon : expiresAt };
}

function goWhenAllowed(course: Course, { channel, from }: Candidate, now: Date): Step {
  const { level, notBefore, expiresAt, quiet } = course;
  const ready = latest(now, notBefore, from ?? now);
  // The inbox wakes nobody; a code is waited for.
  const silent = channel === 'in-app' || level === 'code';
  const at = silent ? ready : endOfQuiet(quiet, ready);
  if (at >= expiresAt) {
    const state = stateOf(course);
    return state === 'waiting' || state === 'failed'
      ? { do: 'settle', as: 'failed', why: 'too-late' }
      : settle(state);
  }
  return at > now ? { do: 'wait', until: at } : { do: 'send', channel };
}

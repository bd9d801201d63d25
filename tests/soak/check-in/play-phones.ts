import { inPemda } from '#db/client.server.ts';
import { openSession, somebody, startsAt } from '#tests/db/bimtek/attendance/a-session.ts';
import { runCommand } from '~/audit/command.server.ts';
import { findAttendance } from '~/bimtek/attendance/find-attendance.server.ts';
import { receiveMark } from '~/bimtek/attendance/receive-mark.server.ts';
import { sentMark } from '~/bimtek/attendance/sent-mark.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import {
  type Answer,
  type OutboxEntry,
  type StoredEntry,
  sendInOrder,
} from '~/platform/offline/outbox-entry.ts';
import { parseForm } from '~/reference/parse-form.ts';

const pemda = '33.25';
const trainer = somebody('trainer');

/** Chance by number, so that a seed tells the same story again (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

class Killed extends Error {}

/** A phone at the door: its queue survives everything, what it was just doing does not. */
interface Phone {
  name: string;
  /** Seconds by which its clock is ahead. */
  ahead: number;
  queue: StoredEntry[];
  signal: boolean;
  scanned: string[];
}

/** The world's true time, milliseconds, moved on by each deed. */
interface World {
  now: number;
  sessionId: string;
  chance: () => number;
  counts: { sends: number; lostRequests: number; lostAnswers: number; kills: number; replays: number };
}

const phoneClock = (world: World, phone: Phone) => new Date(world.now + phone.ahead * 1000).toISOString();

/** What the route does with a post, without the route. */
async function serve(world: World, entry: OutboxEntry, sentAt: string): Promise<Answer> {
  const form = [...entry.fields, ['nonce', entry.nonce], ['keptAt', entry.keptAt], ['sentAt', sentAt]] as [
    string,
    string,
  ][];
  const mark = parseForm(sentMark, form);
  if (!mark.ok) return { status: 422, reply: mark.problems };
  const clock = fixedClock(new Date(world.now).toISOString());
  const { sessionId } = world;
  const result = await runCommand({ actor: trainer, pemda, clock }, ctx =>
    receiveMark(ctx, { sessionId, mark: mark.value }),
  );
  return { status: result.ok ? 200 : 422, reply: null };
}

/** Sends over a bad line: requests and answers get lost, the tab dies before it noted the answer. */
async function send(world: World, phone: Phone): Promise<void> {
  const { chance, counts } = world;
  const store = {
    list: async () => phone.queue,
    settle: async (id: number, how: Pick<StoredEntry, 'state' | 'status' | 'reply'>) => {
      if (chance() < 0.04) {
        counts.kills += 1;
        throw new Killed();
      }
      const at = phone.queue.findIndex(entry => entry.id === id);
      phone.queue[at] = { ...phone.queue[at]!, ...how };
    },
  };
  const post = async (entry: OutboxEntry): Promise<Answer | null> => {
    world.now += 40 + Math.floor(chance() * 300);
    counts.sends += 1;
    if (!phone.signal) return null;
    if (chance() < 0.05) {
      counts.lostRequests += 1;
      return null;
    }
    const answer = await serve(world, entry, phoneClock(world, phone));
    if (chance() < 0.05) {
      counts.replays += 1;
      await serve(world, entry, phoneClock(world, phone));
    }
    if (chance() < 0.06) {
      counts.lostAnswers += 1;
      return null;
    }
    return answer;
  };
  try {
    await sendInOrder(store, 'trainer', post);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
}

function scan(world: World, phone: Phone, seatId: string): void {
  world.now += 800 + Math.floor(world.chance() * 4000);
  const nonce = newId();
  phone.scanned.push(nonce);
  phone.queue.push({
    kind: `check-in/${world.sessionId}`,
    id: phone.queue.length + 1,
    nonce,
    url: '/',
    fields: [
      ['seatId', seatId],
      ['kind', 'in'],
      ['source', 'scan'],
      ['device', phone.name],
      ['reason', ''],
    ],
    owner: 'trainer',
    keptAt: phoneClock(world, phone),
    state: 'waiting',
  });
}

function shuffle<T>(all: readonly T[], chance: () => number): T[] {
  return all
    .map(each => [chance(), each] as const)
    .sort((one, other) => one[0] - other[0])
    .map(([, each]) => each);
}

/**
 * Two phones note `people` arrivals in flight mode, some people on both, with clocks that are off, then send over a bad line
 * with killed tabs and repeated requests. Returns what went on; `faults` is empty when every mark stands once, everybody is
 * present, every second arrival is listed, and every time was put right.
 */
export async function playPhones({ seed, people }: { seed: number; people: number }) {
  const chance = chanceFrom(seed);
  const { sessionId, seatIds } = await openSession({
    seats: Array.from({ length: people }, () => 'confirmed'),
  });
  const counts = { sends: 0, lostRequests: 0, lostAnswers: 0, kills: 0, replays: 0 };
  const world: World = { now: startsAt.getTime() - 20 * 60_000, sessionId, chance, counts };
  const phone = (name: string, ahead: number): Phone => ({
    name,
    ahead,
    queue: [],
    signal: false,
    scanned: [],
  });
  // One clock is good to half a minute, the other off by up to a day.
  const off = Math.round((chance() - 0.5) * 2 * 86_400) || 4000;
  const phones = [
    phone('hp-a', Math.round(chance() * 60 - 30)),
    phone('hp-b', Math.abs(off) < 400 ? off + 800 : off),
  ];
  const truth = new Map<string, number>();
  let doubles = 0;
  for (const seatId of shuffle(seatIds, chance)) {
    const both = chance() < 0.1;
    if (both) doubles += 1;
    const first = chance() < 0.5 ? 0 : 1;
    for (const each of both ? [phones[first]!, phones[1 - first]!] : [phones[first]!]) {
      scan(world, each, seatId);
      truth.set(each.scanned.at(-1)!, world.now);
      // Now and then a bar of signal, which does not hold.
      each.signal = chance() < 0.15;
      if (each.signal || chance() < 0.05) await send(world, each);
    }
  }
  for (const each of phones) each.signal = true;
  for (let round = 0; round < 400 && phones.some(left); round += 1)
    for (const each of shuffle(phones, chance)) await send(world, each);

  const found = (await inPemda(pemda, tx => findAttendance(tx, sessionId)))!;
  const kept = [...found.marks.values()].flat();
  const made = phones.flatMap(each => each.scanned);
  const faults: string[] = [];
  const expect = (what: string, is: number, should: number) => {
    if (is !== should) faults.push(`${what}: ${is} instead of ${should}`);
  };
  expect('marks kept', kept.length, made.length);
  expect('marks of phones among them', kept.filter(mark => truth.has(mark.id)).length, made.length);
  expect(
    'left in queues',
    phones.reduce((sum, each) => sum + each.queue.filter(entry => entry.state !== 'sent').length, 0),
    0,
  );
  expect('present', found.rows.filter(row => row.verdict === 'present').length, people);
  const listed = (kind: string) => found.conflicts.filter(conflict => conflict.kind === kind);
  expect('second arrivals listed', listed('two-devices').length, doubles);
  expect('marks of the wrong clock listed', listed('clock-off').length, phones[1]!.scanned.length);
  const late = kept.filter(mark => Math.abs(mark.at.getTime() - truth.get(mark.id)!) > 1000);
  expect('times not put right', late.length, 0);
  return { faults, marks: kept.length, doubles, ...counts };
}

const left = (phone: Phone) => phone.queue.some(entry => entry.state === 'waiting');

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeptMark, listConflicts } from '~/bimtek/attendance/list-conflicts.ts';
import { judgePresence } from '~/bimtek/attendance/presence.ts';
import { locateSeats, mergeMarks, type RosterMark } from '~/bimtek/attendance/scanner/roster.ts';
import type { SeatState } from '~/bimtek/sessions/session.ts';

/*
 * Two phones at two doors, each with its own order, sending piecemeal, twice, late: what the server ends up with must not
 * depend on any of it.
 */
const start = Date.parse('2026-11-21T01:30:00Z');
const hours = {
  startsAt: new Date(start),
  endsAt: new Date(start + 200 * 60_000),
  lateAfterMinutes: 15,
  leftEarlyMinutes: 15,
  presencePercent: 80,
};
const people = ['siti', 'budi', 'darmi'] as const;
const states = new Map<string, SeatState>(people.map(id => [id, 'confirmed']));

interface Deed {
  seat: (typeof people)[number];
  kind: 'in' | 'out';
  minute: number;
}

const anyDeeds = fc.array(
  fc.record<Deed>({
    seat: fc.constantFrom(...people),
    kind: fc.constantFrom('in', 'out'),
    minute: fc.integer({ min: -20, max: 210 }),
  }),
  { maxLength: 12 },
);

const toMarks = (device: string, ahead: number, deeds: readonly Deed[]): KeptMark[] =>
  deeds.map(({ seat, kind, minute }, n) => ({
    id: `${device}-${String(n).padStart(3, '0')}`,
    seatId: seat,
    kind,
    source: 'scan',
    at: new Date(start + minute * 60_000),
    device,
    reason: null,
    voids: null,
    clockAhead: ahead,
  }));

/** Sends of both phones in any order, each of them perhaps more than once. */
function interleave(one: KeptMark[], other: KeptMark[], picks: readonly number[]): KeptMark[] {
  const sent: KeptMark[] = [];
  const queues = [[...one], [...other]];
  for (const pick of picks) {
    const mark = queues[pick % 2]!.shift() ?? queues[(pick + 1) % 2]!.shift();
    if (!mark) break;
    sent.push(mark);
    // An answer was lost: the same mark comes once more.
    if (pick % 5 === 0) sent.push(mark);
  }
  return [...sent, ...queues.flat()];
}

/** What the table keeps: each nonce once. */
const keep = (sent: readonly KeptMark[]): KeptMark[] => [
  ...new Map(sent.map(mark => [mark.id, mark])).values(),
];
const presenceOf = (marks: readonly KeptMark[]) =>
  people.map(seat =>
    judgePresence(
      marks.filter(mark => mark.seatId === seat),
      hours,
    ),
  );
const conflictsOf = (marks: readonly KeptMark[]) =>
  listConflicts(marks, { ...hours, states }).map(({ kind, marks: about }) =>
    [kind, ...about.map(mark => mark.id)].join(' '),
  );

const anySending = fc.record({
  one: anyDeeds,
  other: anyDeeds,
  picks: fc.array(fc.nat(9), { maxLength: 24 }),
  again: fc.array(fc.nat(9), { maxLength: 24 }),
});

describe('two phones merged', () => {
  it('give the same presence and the same conflicts, however their sends interleave', () => {
    fc.assert(
      fc.property(anySending, ({ one, other, picks, again }) => {
        const [a, b] = [toMarks('hp-a', 0, one), toMarks('hp-b', 900, other)];
        const first = keep(interleave(a, b, picks));
        const second = keep(interleave(a, b, again));
        expect(first).toHaveLength(a.length + b.length);
        expect(presenceOf(first)).toEqual(presenceOf(second));
        expect(conflictsOf(first).sort()).toEqual(conflictsOf(second).sort());
      }),
      { numRuns: 200 },
    );
  });

  it('list every arrival of somebody who is in already', () => {
    fc.assert(
      fc.property(anySending, ({ one, other, picks }) => {
        const kept = keep(interleave(toMarks('hp-a', 0, one), toMarks('hp-b', 0, other), picks));
        const listed = listConflicts(kept, { ...hours, states }).filter(
          ({ kind }) => kind === 'again' || kind === 'two-devices',
        );
        const arrivals = kept.filter(mark => mark.kind === 'in').length;
        const counted = people.reduce(
          (sum, seat) => sum + stays(kept.filter(mark => mark.seatId === seat)),
          0,
        );
        expect(listed.length).toBe(arrivals - counted);
      }),
    );
  });

  it('list each mark of the phone whose clock is off', () => {
    fc.assert(
      fc.property(anyDeeds, deeds => {
        const kept = toMarks('hp-b', 900, deeds);
        const off = listConflicts(kept, { ...hours, states }).filter(({ kind }) => kind === 'clock-off');
        expect(off.length).toBe(kept.length);
      }),
    );
  });

  it('show each phone the same whereabouts once both have sent', () => {
    const asRoster = (mark: KeptMark): RosterMark => ({ ...mark, at: mark.at.toISOString() });
    fc.assert(
      fc.property(anySending, ({ one, other, picks }) => {
        const [a, b] = [toMarks('hp-a', 0, one), toMarks('hp-b', 0, other)];
        const server = keep(interleave(a, b, picks)).map(asRoster);
        const onA = locateSeats(mergeMarks(a.map(asRoster), server));
        const onB = locateSeats(mergeMarks(server, b.map(asRoster)));
        expect(onA).toEqual(onB);
      }),
    );
  });
});

/** How many times somebody came in from outside, by walking along the marks as a person would. */
function stays(marks: readonly KeptMark[]): number {
  const rank = (mark: KeptMark) => (mark.kind === 'out' ? 0 : 1);
  const sorted = [...marks].sort(
    (x, y) => x.at.getTime() - y.at.getTime() || rank(x) - rank(y) || (x.id < y.id ? -1 : 1),
  );
  let inside = false;
  let count = 0;
  for (const mark of sorted) {
    if (mark.kind === 'in' && !inside) count += 1;
    inside = mark.kind === 'in';
  }
  return count;
}

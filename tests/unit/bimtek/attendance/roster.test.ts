import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeScan, noteSeat } from '~/bimtek/attendance/scanner/judge-scan.ts';
import {
  locateSeats,
  mergeMarks,
  presentRoster,
  type Roster,
  type RosterMark,
  searchSeats,
  whereIs,
} from '~/bimtek/attendance/scanner/roster.ts';
import { writeTicket, writeTicketBody } from '~/bimtek/attendance/tickets/ticket.ts';

const sessionId = '01998a10-0000-7000-8000-000000000001';
const ids = Array.from({ length: 4 }, (_, n) => `01998a10-0000-7000-8000-0000000000a${n}`) as [
  string,
  string,
  string,
  string,
];
const [siti, budi, darmi, nur] = ids;
const seats: Roster['seats'] = [
  { id: siti, name: 'Siti Aminah', phoneEnd: '0041', code: 'abc234', state: 'confirmed' },
  { id: budi, name: 'Budi Hartono', phoneEnd: '7788', code: 'xyz789', state: 'confirmed' },
  { id: darmi, name: 'Darmi', phoneEnd: '', code: 'mnp456', state: 'waiting' },
  { id: nur, name: null, phoneEnd: '9900', code: 'qrs567', state: 'cancelled' },
];
const roster: Roster = {
  pemda: '33.25',
  session: {
    id: sessionId,
    title: 'Uji',
    startsAt: '2026-11-21T01:30:00Z',
    endsAt: '2026-11-21T05:00:00Z',
    closed: false,
  },
  publicKey: '',
  takenAt: '2026-11-21T01:00:00Z',
  seats,
  marks: [],
};
let serial = 0;
function mark(
  seatId: string | null,
  kind: RosterMark['kind'],
  minute: number,
  more: Partial<RosterMark> = {},
): RosterMark {
  serial += 1;
  const at = new Date(Date.parse('2026-11-21T01:30:00Z') + minute * 60_000).toISOString();
  return { id: `m${serial}`, seatId, kind, source: 'scan', at, device: 'hp-a', voids: null, ...more };
}
const all = { show: 'all', search: '' } as const;

describe('where people are', () => {
  it('follows arrivals and exits, the first arrival counts', () => {
    const marks = [
      mark(siti, 'in', 0),
      mark(siti, 'in', 5, { device: 'hp-b' }),
      mark(budi, 'in', 0),
      mark(budi, 'out', 30),
    ];
    const located = locateSeats(marks);
    expect(whereIs(located, siti)).toMatchObject({ place: 'in', since: marks[0]!.at, device: 'hp-a' });
    expect(whereIs(located, budi)).toMatchObject({ place: 'out', since: marks[3]!.at });
    expect(whereIs(located, darmi)).toEqual({ place: 'none', since: null, device: null });
  });

  it('leaves out what was taken back, excuses and marks of nobody', () => {
    const wrong = mark(siti, 'in', 0);
    const marks = [
      wrong,
      mark(siti, 'void', 3, { voids: wrong.id }),
      mark(budi, 'excused', 0),
      mark(null, 'in', 0),
    ];
    expect(locateSeats(marks).size).toBe(0);
  });

  it('counts a mark once that the server and the phone both have', () => {
    const one = mark(siti, 'in', 0);
    expect(mergeMarks([one], [one, mark(budi, 'in', 0)])).toHaveLength(2);
  });

  it('is the same whatever phone told first', () => {
    const anyMark = fc
      .record({
        seat: fc.constantFrom(...ids),
        kind: fc.constantFrom('in' as const, 'out' as const),
        minute: fc.nat(200),
      })
      .map(({ seat, kind, minute }) => mark(seat, kind, minute));
    fc.assert(
      fc.property(
        fc.array(anyMark, { maxLength: 10 }),
        fc.array(anyMark, { maxLength: 10 }),
        (one, other) => {
          const merged = locateSeats(mergeMarks(one, other));
          expect(locateSeats(mergeMarks(other, one))).toEqual(merged);
          expect(locateSeats(mergeMarks(one, other, one))).toEqual(merged);
        },
      ),
    );
  });
});

describe('the list', () => {
  it('shows seats and the line by name, not what was given back', () => {
    const shown = presentRoster(roster, [], all);
    expect(shown.rows.map(row => row.seat.name)).toEqual(['Budi Hartono', 'Darmi', 'Siti Aminah']);
    expect(shown).toMatchObject({ here: 0, registered: 2, missing: 2 });
  });

  it('counts who came, also without a seat', () => {
    const marks = [mark(siti, 'in', 0), mark(nur, 'in', 1), mark(siti, 'out', 60)];
    const shown = presentRoster(roster, marks, { ...all, show: 'here' });
    expect(shown).toMatchObject({ here: 2, registered: 2, missing: 1 });
    expect(shown.rows.map(row => row.seat.id)).toEqual([siti, nur]);
    expect(presentRoster(roster, marks, { ...all, show: 'missing' }).rows.map(row => row.seat.id)).toEqual([
      budi,
    ]);
  });

  it.each([
    ['siti', [siti]],
    ['HARTONO', [budi]],
    ['7788', [budi]],
    ['+62 812 7788', [budi]],
    ['abc-234', [siti]],
    ['qrs567', [nur]],
    ['zzz', []],
    ['  ', ids],
  ])('finds %j', (typed, found) => {
    expect(searchSeats(seats, typed).map(seat => seat.id)).toEqual(found);
  });
});

describe('a scan', () => {
  const yes = () => true;
  const text = (seatId: string, of = sessionId) =>
    writeTicket(writeTicketBody({ pemda: '33.25', sessionId: of, seatId }), new Uint8Array(64));
  const judge = (scanned: string, marks: RosterMark[] = [], mode: 'in' | 'out' = 'in', verify = yes) =>
    judgeScan(scanned, { roster, marks, mode, verify });

  it('notes a ticket and typed letters alike', () => {
    expect(judge(text(siti))).toMatchObject({ verdict: 'noted', seatId: siti });
    expect(judge('ABC-234')).toMatchObject({ verdict: 'noted', seatId: siti });
    expect(judge(text('01998a10-0000-7000-8000-0000000000ff'))).toMatchObject({ verdict: 'new-seat' });
  });

  it('says when and where it was noted before', () => {
    const before = mark(siti, 'in', 11, { device: 'hp-b' });
    expect(judge(text(siti), [before])).toEqual({
      verdict: 'again',
      seatId: siti,
      since: before.at,
      device: 'hp-b',
    });
    expect(judge(text(siti), [before], 'out')).toMatchObject({ verdict: 'noted' });
    expect(noteSeat(siti, true, [], 'out')).toMatchObject({ verdict: 'noted' });
  });

  it('refuses with a reason, and notes nothing', () => {
    expect(judge(text(siti), [], 'in', () => false)).toEqual({ verdict: 'refused', code: 'ticket-forged' });
    expect(judge(text(nur))).toEqual({ verdict: 'refused', code: 'ticket-seat-cancelled' });
    expect(judge(text(darmi))).toEqual({ verdict: 'refused', code: 'ticket-seat-waiting' });
    expect(judge(text(siti, ids[1]))).toEqual({ verdict: 'refused', code: 'ticket-other-session' });
    expect(judge('QRS-567')).toEqual({ verdict: 'refused', code: 'seat-code-unknown' });
    expect(judge('zzz222')).toEqual({ verdict: 'refused', code: 'seat-code-unknown' });
    expect(judge('https://contoh.test')).toEqual({ verdict: 'refused', code: 'ticket-unreadable' });
  });
});

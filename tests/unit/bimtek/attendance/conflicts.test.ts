import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConflictKind, type KeptMark, listConflicts } from '~/bimtek/attendance/list-conflicts.ts';
import type { SeatState } from '~/bimtek/sessions/session.ts';

const start = Date.parse('2026-11-21T01:30:00Z');
const ground = {
  startsAt: new Date(start),
  endsAt: new Date(start + 200 * 60_000),
  states: new Map<string, SeatState>([
    ['a', 'confirmed'],
    ['b', 'confirmed'],
    ['gone', 'cancelled'],
  ]),
};
let serial = 0;
function mark(minutes: number, more: Partial<KeptMark> = {}): KeptMark {
  serial += 1;
  return {
    id: `m${String(serial).padStart(5, '0')}`,
    seatId: 'a',
    kind: 'in',
    source: 'scan',
    at: new Date(start + minutes * 60_000),
    device: 'one',
    reason: null,
    voids: null,
    clockAhead: 0,
    ...more,
  };
}
const kinds = (...marks: KeptMark[]): ConflictKind[] => listConflicts(marks, ground).map(found => found.kind);

describe('conflicts', () => {
  it('are none where everything fits', () => {
    expect(kinds(mark(0), mark(60, { kind: 'out' }), mark(80, { device: 'two' }))).toEqual([]);
  });

  it('name both marks, with both phones and times', () => {
    const [first, second] = [mark(0), mark(2, { device: 'two' })];
    expect(listConflicts([second, first], ground)).toEqual([
      { kind: 'two-devices', seatId: 'a', marks: [first, second] },
    ]);
    expect(kinds(mark(0), mark(2))).toEqual(['again']);
    expect(kinds(mark(0), mark(2), mark(3, { device: 'two' }))).toEqual(['again', 'two-devices']);
  });

  it.each<[string, KeptMark, ConflictKind]>([
    ['a seat that was given back', mark(0, { seatId: 'gone' }), 'seat-cancelled'],
    ['a seat of another session', mark(0, { seatId: null }), 'seat-unknown'],
    ['a clock six minutes ahead', mark(0, { clockAhead: 360 }), 'clock-off'],
    ['a clock a day behind', mark(0, { clockAhead: -86_400 }), 'clock-off'],
    ['an exit alone', mark(0, { kind: 'out' }), 'out-alone'],
    ['the day before', mark(-730), 'other-hours'],
    ['the day after', mark(930), 'other-hours'],
  ])('tell of %s', (_, one, kind) => {
    expect(kinds(one)).toEqual([kind]);
  });

  it('let small differences of clocks pass', () => {
    expect(kinds(mark(0, { clockAhead: 299 }), mark(1, { seatId: 'b', clockAhead: -299 }))).toEqual([]);
  });

  it('tell of one phone that noted several people, not of one that scanned them', () => {
    const self = { source: 'self', device: 'hers' } as const;
    expect(kinds(mark(0, self), mark(1, { ...self, seatId: 'b' }))).toEqual(['shared-phone']);
    expect(kinds(mark(0, self), mark(1, { ...self, seatId: 'b', device: 'his' }))).toEqual([]);
    expect(kinds(mark(0), mark(1, { seatId: 'b' }))).toEqual([]);
  });

  it('are settled by taking one of the marks back', () => {
    const second = mark(2, { device: 'two' });
    expect(kinds(mark(0), second, mark(5, { kind: 'void', voids: second.id }))).toEqual([]);
  });

  it('leave files of meeting services alone, where people are twice there at once', () => {
    expect(kinds(mark(0, { source: 'import' }), mark(1, { source: 'import', device: 'two' }))).toEqual([]);
  });

  it('do not depend on the order in which phones sent', () => {
    const anyMark = fc
      .record({
        minutes: fc.integer({ min: -30, max: 230 }),
        kind: fc.constantFrom('in' as const, 'out' as const),
        seatId: fc.constantFrom('a', 'b', 'gone', null),
        device: fc.constantFrom('one', 'two'),
        source: fc.constantFrom('scan' as const, 'self' as const),
      })
      .map(({ minutes, ...more }) => mark(minutes, more));
    const anyOrder = fc
      .array(anyMark, { maxLength: 12 })
      .chain(marks => fc.tuple(fc.constant(marks), fc.shuffledSubarray(marks, { minLength: marks.length })));
    const plain = (marks: KeptMark[]) =>
      listConflicts(marks, ground)
        .map(({ kind, seatId, marks: about }) => `${kind} ${seatId} ${about.map(each => each.id).sort()}`)
        .sort();
    fc.assert(
      fc.property(anyOrder, ([marks, shuffled]) => {
        expect(plain(shuffled)).toEqual(plain(marks));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark, MarkKind } from '~/bimtek/attendance/mark.ts';
import { judgePresence, type SessionHours, standingMarks } from '~/bimtek/attendance/presence.ts';

const start = Date.parse('2026-11-21T01:30:00Z');
const minute = 60_000;
const hours: SessionHours = {
  startsAt: new Date(start),
  endsAt: new Date(start + 200 * minute),
  lateAfterMinutes: 15,
  leftEarlyMinutes: 15,
  presencePercent: 80,
};

let serial = 0;
function mark(kind: MarkKind, minutes: number, more: Partial<Mark> = {}): Mark {
  serial += 1;
  const at = new Date(start + minutes * minute);
  const base = {
    id: `m-${serial}`,
    seatId: 's',
    kind,
    source: 'scan',
    at,
    device: 'a',
    reason: null,
    voids: null,
  };
  return { ...base, ...more } as Mark;
}
const judge = (...marks: Mark[]) => judgePresence(marks, hours);

describe('presence', () => {
  it('is nothing without a mark', () => {
    expect(judge()).toEqual({
      minutes: 0,
      percent: 0,
      verdict: 'absent',
      late: false,
      leftEarly: false,
      excuse: null,
      firstInAt: null,
      lastOutAt: null,
    });
  });

  it('lasts until the end where nobody saw the person leave', () => {
    expect(judge(mark('in', -10))).toMatchObject({
      minutes: 200,
      percent: 100,
      verdict: 'present',
      lastOutAt: null,
    });
  });

  it.each([
    [15, 'present', false],
    [16, 'late', true],
  ])('an arrival after %i minutes is %s', (after, verdict, late) => {
    expect(judge(mark('in', after))).toMatchObject({ verdict, late, minutes: 200 - after });
  });

  it.each([
    [185, 'present'],
    [184, 'left-early'],
  ])('who goes at minute %i is %s', (at, verdict) => {
    expect(judge(mark('in', 0), mark('out', at)).verdict).toBe(verdict);
  });

  it('names leaving before arriving where both are so, and keeps both', () => {
    const both = judge(mark('in', 30), mark('out', 90));
    expect(both).toMatchObject({
      verdict: 'left-early',
      late: true,
      leftEarly: true,
      minutes: 60,
      percent: 30,
    });
  });

  it('leaves out a break outside', () => {
    const found = judge(mark('in', 0), mark('out', 60), mark('in', 90));
    expect(found).toMatchObject({ minutes: 170, percent: 85, verdict: 'present' });
  });

  it('takes a second arrival as the same one, and an exit without an arrival as none', () => {
    expect(judge(mark('in', 0), mark('in', 5, { device: 'b' }), mark('out', 100)).minutes).toBe(100);
    expect(judge(mark('out', 100))).toMatchObject({ minutes: 0, verdict: 'absent' });
  });

  it('goes over two phones: in on one, out on the other', () => {
    expect(judge(mark('in', 0, { device: 'a' }), mark('out', 50, { device: 'b' })).minutes).toBe(50);
  });

  it('clips to the hours, and knows who was there at other hours only', () => {
    expect(judge(mark('in', -60), mark('out', 400))).toMatchObject({ minutes: 200, lastOutAt: null });
    expect(judge(mark('in', -60), mark('out', -10)).verdict).toBe('absent');
    expect(judge(mark('in', 300)).verdict).toBe('absent');
  });

  it('rounds down: 79.9 % is not 80', () => {
    expect(judge(mark('in', 0), mark('out', 159.8))).toMatchObject({ percent: 79, minutes: 159 });
  });

  it('excuses who was not there enough, with the last reason', () => {
    const excused = judge(mark('excused', 0, { reason: 'duty' }), mark('excused', 1, { reason: 'ill' }));
    expect(excused).toMatchObject({ verdict: 'excused', excuse: 'ill', minutes: 0 });
    expect(judge(mark('in', 0), mark('out', 100), mark('excused', 100, { reason: 'ill' })).verdict).toBe(
      'excused',
    );
    expect(judge(mark('in', 0), mark('excused', 0, { reason: 'ill' })).verdict).toBe('present');
  });

  it('forgets what was taken back, whichever came first', () => {
    const wrong = mark('in', 0);
    const back = mark('void', 5, { voids: wrong.id, reason: 'wrong-person' });
    expect(judge(wrong, back).verdict).toBe('absent');
    expect(judge(back, wrong).verdict).toBe('absent');
    expect(standingMarks([wrong, back, mark('in', 3)])).toHaveLength(1);
  });

  it('unites the stretches of a file: two devices of one person at the same time count once', () => {
    const row = (device: string, from: number, until: number) => [
      mark('in', from, { source: 'import', device }),
      mark('out', until, { source: 'import', device }),
    ];
    expect(judge(...row('1', 0, 60), ...row('2', 30, 200)).minutes).toBe(200);
    expect(judge(...row('1', 0, 60), ...row('2', 90, 120)).minutes).toBe(90);
    expect(judge(...row('1', 0, 60), mark('in', 50)).minutes).toBe(200);
  });
});

const anyMark = fc.record({
  kind: fc.constantFrom<MarkKind>('in', 'out', 'in', 'out', 'excused'),
  minutes: fc.integer({ min: -30, max: 240 }),
  source: fc.constantFrom('scan' as const, 'import' as const),
  device: fc.constantFrom('a', 'b', 'c'),
});
const anyMarks = fc
  .array(anyMark, { maxLength: 14 })
  .map(all => all.map(({ kind, minutes, source, device }) => mark(kind, minutes, { source, device })));

describe('presence, whatever was noted', () => {
  it('does not depend on the order in which marks arrive', () => {
    const anyOrder = anyMarks.chain(marks =>
      fc.tuple(fc.constant(marks), fc.shuffledSubarray(marks, { minLength: marks.length })),
    );
    fc.assert(
      fc.property(anyOrder, ([marks, shuffled]) => {
        expect(judge(...shuffled)).toEqual(judge(...marks));
      }),
    );
  });

  it('lies between nothing and the whole, and agrees with itself', () => {
    fc.assert(
      fc.property(anyMarks, marks => {
        const found = judge(...marks);
        expect(found.minutes).toBeGreaterThanOrEqual(0);
        expect(found.minutes).toBeLessThanOrEqual(200);
        expect(found.percent).toBeLessThanOrEqual(100);
        expect(Math.abs(found.percent - found.minutes / 2)).toBeLessThanOrEqual(1);
        if (found.verdict === 'absent') expect(found.minutes).toBe(0);
      }),
    );
  });

  it('never shrinks by one more arrival, nor by marks that are taken back at once', () => {
    fc.assert(
      fc.property(anyMarks, fc.integer({ min: -10, max: 220 }), (marks, minutes) => {
        const before = judge(...marks);
        const more = mark('in', minutes, { device: 'z', source: 'import' });
        expect(judge(...marks, more).minutes).toBeGreaterThanOrEqual(before.minutes);
        expect(judge(...marks, more, mark('void', 0, { voids: more.id }))).toEqual(before);
      }),
    );
  });
});

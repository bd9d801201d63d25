import { describe, expect, it } from 'vitest';
import { byName } from '~/bimtek/attendance/by-name.ts';
import { type KeptMark, listConflicts } from '~/bimtek/attendance/list-conflicts.ts';
import { judgePresence } from '~/bimtek/attendance/presence.ts';
import { presenceSheet } from '~/bimtek/attendance/presence-sheet.ts';
import { presentAttendance } from '~/bimtek/attendance/present-attendance.ts';

const start = new Date('2026-11-21T01:30:00Z');
const at = (minute: number) => new Date(start.getTime() + minute * 60_000);
const session = {
  id: 'sesi',
  title: 'Uji',
  presencePercent: 80,
  lateAfterMinutes: 15,
  leftEarlyMinutes: 15,
  startsAt: start,
  endsAt: at(200),
};
type Logged = KeptMark & { byPersonId: string | null };
const mark = (id: string, seatId: string, minute: number, more: Partial<Logged> = {}): Logged => ({
  id,
  seatId,
  kind: 'in',
  source: 'scan',
  at: at(minute),
  device: 'hp-a',
  reason: null,
  voids: null,
  clockAhead: 0,
  byPersonId: 'pelatih',
  ...more,
});

const marks = new Map([
  ['siti', [mark('1', 'siti', 0), mark('2', 'siti', 3, { device: 'hp-b', clockAhead: 90 })]],
  ['budi', [mark('3', 'budi', 40)]],
  [
    'darmi',
    [mark('4', 'darmi', 0), mark('5', 'darmi', 9, { kind: 'void', voids: '4', reason: 'wrong-person' })],
  ],
  ['nur', [mark('6', 'nur', 0, { kind: 'excused', reason: 'ill' })]],
]);
const names = { siti: 'Siti Aminah', budi: '=Budi', darmi: null, nur: 'Nur' };
const rows = Object.entries(names).map(([seatId, name]) => ({
  seatId,
  name,
  ...judgePresence(marks.get(seatId)!, session),
}));
const states = new Map(Object.keys(names).map(id => [id, 'confirmed' as const]));
const found = {
  session,
  rows,
  marks,
  conflicts: listConflicts([...marks.values()].flat(), { ...session, states }),
  spotChecks: ['budi'],
  notedBy: new Map([['pelatih', 'Rahmat']]),
};
const page = presentAttendance(found, at(210));

describe('the page of presence', () => {
  it('counts each kind', () => {
    expect(page.counts).toEqual({ there: 2, late: 1, 'left-early': 0, excused: 1, absent: 1 });
    expect(page.over).toBe(true);
    expect(presentAttendance(found, at(20)).over).toBe(false);
  });

  it('lists people by name, who has none last', () => {
    expect(page.rows.map(row => row.seatId)).toEqual(['budi', 'nur', 'siti', 'darmi']);
    const [one, other] = [
      { id: 'a', name: null },
      { id: 'b', name: null },
    ];
    expect([other, one].sort(byName)).toEqual([one, other]);
    expect(
      [
        { id: 'b', name: 'Ani' },
        { id: 'a', name: 'Ani' },
      ].sort(byName)[0]?.id,
    ).toBe('a');
  });

  it('shows each mark with phone, hand and what became of it', () => {
    const darmi = page.rows.find(row => row.seatId === 'darmi')!;
    expect(darmi.marks).toMatchObject([
      { id: '4', takenBack: true, by: 'Rahmat' },
      { id: '5', kind: 'void', reason: 'wrong-person', takenBack: false },
    ]);
    const siti = page.rows.find(row => row.seatId === 'siti')!;
    expect(siti.marks.map(each => [each.device, each.clockAhead])).toEqual([
      ['hp-a', 0],
      ['hp-b', 2],
    ]);
  });

  it('names who is concerned by what does not fit', () => {
    expect(page.conflicts).toMatchObject([{ kind: 'two-devices', names: ['Siti Aminah'], marks: [{}, {}] }]);
    expect(page.spotChecks).toEqual([{ id: 'budi', name: '=Budi' }]);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(page))).toEqual(page);
  });
});

describe('the sheet', () => {
  it('has a row per person under named columns', () => {
    const sheet = presenceSheet(page, key => key.replace('attendance.', ''));
    expect(sheet[0]).toEqual(['person', 'verdict', 'excuse', 'came', 'left', 'minutes', 'percent']);
    expect(sheet[1]).toEqual(['=Budi', 'verdict.late', null, '09.10', null, 160, 80]);
    expect(sheet[2]).toEqual(['Nur', 'verdict.excused', 'excuse.ill', null, null, 0, 0]);
    expect(sheet).toHaveLength(5);
  });
});

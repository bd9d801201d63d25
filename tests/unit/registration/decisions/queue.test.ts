import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  openFilter,
  type QueueFilter,
  type QueueRow,
  queueStatuses,
  readQueueFilter,
  sortQueue,
  writeQueueFilter,
} from '~/registration/decisions/queue-filter.ts';
import { queueSheet } from '~/registration/decisions/queue-sheet.ts';
import { ageBuckets, type ServiceClock } from '~/registration/decisions/service-promise.ts';
import { origins } from '~/registration/registration-status.ts';

const read = (text: string) => readQueueFilter(new URLSearchParams(text));

const clock: ServiceClock = { state: 'running', used: 1, left: 1, dueOn: '2026-11-24', pausedSince: null };
const row = (id: string, change: Partial<QueueRow> = {}): QueueRow & { earlier: number } => ({
  id,
  vendorId: `vendor of ${id}`,
  name: `Toko ${id}`,
  district: '33.25.08',
  sizeClass: 'micro',
  origin: 'self',
  status: 'submitted',
  version: 1,
  submittedAt: new Date('2026-11-20T02:00:00Z'),
  decidedAt: null,
  noteCount: 0,
  proposal: null,
  clock,
  ...change,
  earlier: 0,
});

describe('the filter of the queue', () => {
  it('opens with what waits for the office, in a bare address', () => {
    expect(read('')).toEqual(openFilter);
    expect(writeQueueFilter(openFilter)).toBe('');
    expect(writeQueueFilter(openFilter, { decided: 'x y' })).toBe('?decided=x+y');
  });

  it('comes back from the address it wrote', () => {
    const filters: fc.Arbitrary<QueueFilter> = fc.record({
      status: fc.constantFrom(...queueStatuses),
      bucket: fc.option(fc.constantFrom(...ageBuckets)),
      district: fc.option(fc.constantFrom('33.25.08', '32.16.01')),
      origin: fc.option(fc.constantFrom(...origins)),
      notes: fc.option(fc.constantFrom('yes' as const, 'no' as const)),
      page: fc.integer({ min: 1, max: 10_000 }),
    });
    fc.assert(
      fc.property(filters, filter => {
        expect(read(writeQueueFilter(filter))).toEqual(filter);
      }),
    );
  });

  it('leaves out what it does not understand', () => {
    const junk = 'status=draft&bucket=x&district=33&origin=moon&notes=maybe&page=-3';
    expect(read(junk)).toEqual(openFilter);
    expect(read('page=1e9').page).toBe(1);
    expect(read('page=2.9').page).toBe(2);
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, value) => {
        const filter = read(new URLSearchParams([[name, value]]).toString());
        expect(queueStatuses).toContain(filter.status);
        expect(filter.page).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('the order of the queue', () => {
  const late = row('late', { clock: { ...clock, left: -3 } });
  const soon = row('soon', { clock: { ...clock, left: 0 } });
  const early = row('early', { submittedAt: new Date('2026-11-19T02:00:00Z') });
  const other = row('other');

  it('is nearest to the limit, then longest there', () => {
    expect(sortQueue([other, early, late, soon]).map(one => one.id)).toEqual([
      'late',
      'soon',
      'early',
      'other',
    ]);
  });

  it('is longest waiting first where the vendor has it', () => {
    const paused = (id: string, day: string) =>
      row(id, { clock: { ...clock, state: 'paused', pausedSince: new Date(`2026-11-${day}T02:00:00Z`) } });
    const rows = [paused('new', '19'), paused('old', '10')];
    expect(sortQueue(rows).map(one => one.id)).toEqual(['old', 'new']);
  });

  it('is the same whatever order the rows come in, and loses none', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([other, early, late, soon], { minLength: 4 }), rows => {
        expect(sortQueue(rows)).toEqual(sortQueue([late, soon, early, other]));
      }),
    );
  });
});

describe('the sheet of the queue', () => {
  const say = (key: string) => key;

  it('has a head and one line for each row, without a personal value', () => {
    const paused = {
      ...clock,
      state: 'paused' as const,
      dueOn: null,
      pausedSince: new Date('2026-11-20T03:00:00Z'),
    };
    const sheet = queueSheet(
      [
        row('a', { noteCount: 2, proposal: { id: 'p', outcome: 'refused' } }),
        row('b', { clock: paused, district: null, sizeClass: null, submittedAt: null }),
      ],
      say,
      code => `di ${code}`,
    );
    expect(sheet).toHaveLength(3);
    expect(new Set(sheet.map(line => line.length))).toEqual(new Set([12]));
    expect(sheet[1]).toEqual([
      'Toko a',
      'decisions.status.proposed',
      'di 33.25.08',
      'registration.aside.size.micro',
      'decisions.origin.self',
      '20 November 2026 pukul 09.00',
      1,
      '2026-11-24',
      null,
      2,
      0,
      'a',
    ]);
    expect(sheet[2]?.slice(1, 9)).toEqual([
      'decisions.status.submitted',
      null,
      null,
      'decisions.origin.self',
      null,
      1,
      null,
      '20 November 2026 pukul 10.00',
    ]);
  });
});

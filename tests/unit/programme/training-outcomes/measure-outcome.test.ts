import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupOutcomes } from '~/programme/training-outcomes/group-outcomes.ts';
import { measureOutcome } from '~/programme/training-outcomes/measure-outcome.ts';
import type { Training, VendorHistory } from '~/programme/training-outcomes/outcome.ts';
import { addDays } from '~/reference/calendar-day.ts';

const training = (vendorId: string, on: string, over: Partial<Training> = {}): Training => ({
  vendorId,
  on,
  module: 'foto',
  trainer: 't1',
  district: '33.25.01',
  ...over,
});
const vendor = (vendorId: string, listed: string | null = null, since = '2025-01-01'): VendorHistory => ({
  vendorId,
  since,
  first: { passed: listed, listed, sold: null },
});

const ask = { outcome: 'listed', days: 30, asOf: '2026-11-21' } as const;

describe('what vendors do after a training', () => {
  it('counts who did it inside the window, beside those who were not taught', () => {
    const trainings = [training('a', '2026-06-01'), training('b', '2026-06-01'), training('c', '2026-06-01')];
    const histories = [
      vendor('a', '2026-06-20'),
      vendor('b', '2026-07-02'),
      vendor('c'),
      vendor('x', '2026-06-10'),
      vendor('y'),
      vendor('z', '2026-08-01'),
      vendor('u'),
    ];
    const found = measureOutcome(trainings, trainings, histories, ask);
    expect(found.trained).toMatchObject({ count: 1, of: 3 });
    expect(found.others).toMatchObject({ of: 4, share: 0.25 });
    expect(found.difference!.difference).toBeCloseTo(1 / 3 - 1 / 4, 3);
    expect(found.open).toBe(0);
  });

  it('leaves out who had done it before, and the day of the training itself', () => {
    const trainings = [training('a', '2026-06-01'), training('b', '2026-06-01')];
    const histories = [
      vendor('a', '2026-05-01'),
      vendor('b', '2026-06-01'),
      vendor('x', '2026-05-20'),
      vendor('y'),
    ];
    const found = measureOutcome(trainings, trainings, histories, ask);
    expect(found.trained.of).toBe(0);
    expect(found.difference).toBeNull();
  });

  it('waits until the window is over', () => {
    const trainings = [training('a', '2026-11-01'), training('b', '2026-10-22')];
    const found = measureOutcome(trainings, trainings, [vendor('a', '2026-11-02'), vendor('b')], ask);
    expect(found).toMatchObject({ open: 1, trained: { count: 0, of: 1 } });
  });

  it('takes the first of several trainings', () => {
    const trainings = [training('a', '2026-06-01'), training('a', '2026-03-01')];
    const found = measureOutcome(trainings, trainings, [vendor('a', '2026-06-10')], ask);
    expect(found.trained).toMatchObject({ count: 0, of: 1 });
  });

  it('compares with nobody who was taught before the window was over, by whoever it was', () => {
    const group = [training('a', '2026-06-01')];
    const all = [...group, training('x', '2026-06-20', { module: 'harga' }), training('y', '2026-07-20')];
    const histories = [vendor('a'), vendor('x', '2026-06-25'), vendor('y', '2026-06-05')];
    expect(measureOutcome(group, all, histories, ask).others).toMatchObject({ of: 1, share: 1 });
  });

  it('compares newcomers with newcomers', () => {
    const trainings = [training('a', '2026-06-01')];
    const histories = [
      vendor('a', null, '2026-05-01'),
      vendor('x', '2026-06-05', '2026-04-15'),
      vendor('y', null, '2020-01-01'),
      vendor('z', null, '2026-06-02'),
    ];
    expect(measureOutcome(trainings, trainings, histories, ask).others).toMatchObject({ of: 1, share: 1 });
  });

  it('says nothing of vendors that it does not know', () => {
    expect(measureOutcome([training('a', '2026-06-01')], [], [], ask).trained.of).toBe(0);
  });

  it('finds no difference where there is none to find, and finds one that is there', () => {
    const day = (n: number) => addDays('2026-02-01', n);
    const people = fc.array(
      fc.record({ taught: fc.boolean(), did: fc.boolean(), on: fc.integer({ min: 0, max: 90 }) }),
      { minLength: 60, maxLength: 200 },
    );
    fc.assert(
      fc.property(people, rows => {
        const trainings = rows.flatMap((row, at) => (row.taught ? [training(String(at), day(row.on))] : []));
        const always = rows.map((row, at) => vendor(String(at), row.taught ? day(row.on + 5) : null));
        const found = measureOutcome(trainings, trainings, always, ask);
        if (found.difference) {
          expect(found.trained.share).toBe(1);
          expect(found.others.share).toBe(0);
          expect(found.difference.low).toBeLessThanOrEqual(1);
        }
        const never = rows.map((_, at) => vendor(String(at)));
        const none = measureOutcome(trainings, trainings, never, ask);
        if (none.difference) {
          expect(none.difference.difference).toBe(0);
          expect(none.difference.low).toBeLessThanOrEqual(0);
          expect(none.difference.high).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('groups of trainings', () => {
  const record = {
    trainings: [
      training('a', '2026-06-01'),
      training('b', '2026-06-01'),
      training('a', '2026-07-01', { module: 'harga', trainer: null }),
    ],
    histories: [vendor('a', '2026-06-10'), vendor('b'), vendor('x')],
    asOf: { passed: '2026-11-21', listed: '2026-11-21', sold: '2026-06-15' },
  };

  it('stand the largest first, and together', () => {
    const { rows, all } = groupOutcomes(record, 'module');
    expect(rows.map(({ group, vendors }) => [group, vendors])).toEqual([
      ['foto', 2],
      ['harga', 1],
    ]);
    expect(all.vendors).toBe(2);
    expect(rows[0]!.figures.listed[30].trained).toMatchObject({ count: 1, of: 2 });
    expect(rows[1]!.figures.listed[30].trained.of).toBe(0);
  });

  it('know courses that were taken alone, and each outcome its own last day', () => {
    const { rows } = groupOutcomes(record, 'trainer');
    expect(rows.map(({ group }) => group)).toEqual(['t1', null]);
    expect(rows[0]!.figures.sold[30]).toMatchObject({ open: 2, trained: { of: 0 } });
  });
});

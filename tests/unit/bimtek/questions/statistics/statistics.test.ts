import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureItems } from '~/bimtek/questions/statistics/measure-items.ts';
import { measureQuiz } from '~/bimtek/questions/statistics/measure-quiz.ts';
import { slowItems, slowQuiz } from './slow-statistics.ts';

/** Marks as parts of the highest mark of each item: 0 to 12 twelfths, so thirds, quarters and halves are exact. */
const parts = 12;
const matrix = fc
  .record({ items: fc.integer({ min: 1, max: 6 }), attempts: fc.integer({ min: 1, max: 25 }) })
  .chain(({ items, attempts }) =>
    fc.array(fc.array(fc.constantFrom(0, 0, 3, 4, 6, 8, 12, 12), { minLength: items, maxLength: items }), {
      minLength: attempts,
      maxLength: attempts,
    }),
  );
const asMarks = (rows: number[][]) => rows.map(row => row.map(mark => mark / parts));
const named = (count: number, maxMark = 1) =>
  Array.from({ length: count }, (_, at) => ({ item: `s${at}`, maxMark }));

function near(found: number | null, expected: number | null): void {
  if (expected === null || found === null) expect(found).toBe(expected);
  else expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-6);
}

describe('statistics', () => {
  it('are those of the slow way, to a millionth', () => {
    fc.assert(
      fc.property(matrix, rows => {
        const exact = rows.map(row => row.map(BigInt));
        const items = measureItems(named(rows[0]!.length), asMarks(rows));
        const slow = slowItems(
          exact,
          rows[0]!.map(() => BigInt(parts)),
        );
        for (const [at, item] of items.entries()) {
          near(item.facility, slow[at]!.facility);
          near(item.sd, slow[at]!.sd === null ? null : slow[at]!.sd! / parts);
          near(item.discriminationIndex, slow[at]!.discriminationIndex);
          near(item.discriminativeEfficiency, slow[at]!.discriminativeEfficiency);
          near(item.effectiveWeight, slow[at]!.effectiveWeight);
        }
        const [quiz, other] = [measureQuiz(asMarks(rows)), slowQuiz(exact)];
        near(quiz.sd, other.sd === null ? null : other.sd / parts);
        near(quiz.skewness, other.skewness);
        near(quiz.kurtosis, other.kurtosis);
        near(quiz.internalConsistency, other.internalConsistency);
        near(quiz.errorRatio, other.errorRatio);
        near(quiz.standardError, other.standardError === null ? null : other.standardError / parts);
      }),
      { numRuns: 400 },
    );
  });

  it('of four attempts at three questions, worked out by hand', () => {
    // Totals 3 2 1 0: mean 3/2, variance 5/3. Item 1: 1 1 1 0, rests 2 1 0 0.
    const rows = [
      [1, 1, 1],
      [1, 1, 0],
      [1, 0, 0],
      [0, 0, 0],
    ];
    const [first] = measureItems(named(3), rows);
    expect(first?.facility).toBe(0.75);
    // Variance 1/4; rest: mean 3/4, variance 11/12; covariance (5/4 · 1/4 + 1/4 · 1/4 − 3/4 · 1/4 + 3/4 · 3/4)/3 = 1/4.
    near(first!.sd, 0.5);
    near(first!.discriminationIndex, (100 * 0.25) / Math.sqrt(0.25 * (11 / 12)));
    near(first!.discriminativeEfficiency, 100);
    const quiz = measureQuiz(rows);
    // Variances 1/4, 1/3, 1/4: alpha = 3/2 · (1 − (5/6)/(5/3)) = 3/4.
    near(quiz.internalConsistency, 75);
    near(quiz.errorRatio, 50);
    near(quiz.standardError, 0.5 * Math.sqrt(5 / 3));
    near(quiz.skewness, 0);
    near(quiz.kurtosis, -1.2);
    expect(quiz).toMatchObject({ attempts: 4, mean: 1.5, median: 1.5 });
  });

  it('know the facility of training.md: 179 of 220', () => {
    const rows = Array.from({ length: 220 }, (_, at) => [at < 179 ? 1 : 0]);
    expect(100 * measureItems(named(1), rows)[0]!.facility).toBeCloseTo(81.36363636, 8);
  });

  it('are null where the formula has no value: never 0, never NaN', () => {
    const none = { discriminationIndex: null, discriminativeEfficiency: null, effectiveWeight: null };
    expect(measureItems(named(2), [[1, 0]])).toMatchObject([
      { ...none, sd: null },
      { ...none, facility: 0 },
    ]);
    expect(measureQuiz([[1, 0]])).toMatchObject({
      sd: null,
      skewness: null,
      internalConsistency: null,
      errorRatio: null,
    });
    expect(
      measureItems(named(2), [
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
    ).toMatchObject([none, none]);
    expect(
      measureQuiz([
        [1, 0],
        [0, 1],
        [1, 0],
      ]),
    ).toMatchObject({ sd: 0, skewness: null, kurtosis: null, internalConsistency: null });
    expect(measureQuiz([[1], [0], [1], [0]])).toMatchObject({ internalConsistency: null, errorRatio: null });
    expect(
      measureQuiz([
        [1, 1],
        [0, 1],
      ]),
    ).toMatchObject({ skewness: null, kurtosis: null });
    expect(
      measureQuiz([
        [1, 1],
        [0, 1],
        [0, 0],
      ]),
    ).toMatchObject({ kurtosis: null });
    expect(
      measureQuiz([
        [1, 1],
        [0, 1],
        [0, 0],
      ]).skewness,
    ).not.toBeNull();
    expect(measureItems(named(2), [])).toEqual([]);
    expect(measureQuiz([])).toMatchObject({ attempts: 0, mean: null, median: null, sd: null });
  });

  it('leave nothing to chance where every question says the same', () => {
    const rows = [1, 0.25, 1 / 3, 0].map(mark => [mark, mark, mark]);
    expect(measureQuiz(rows)).toMatchObject({ errorRatio: 0, standardError: 0 });
    expect(measureQuiz(rows).internalConsistency).toBeCloseTo(100, 9);
  });

  it('call a question that pulls against the total by its name: no weight', () => {
    const rows = [
      [1, 0, 0, 0],
      [1, 0, 0, 0],
      [0, 1, 1, 1],
      [0, 1, 1, 1],
    ];
    const [odd, ...others] = measureItems(named(4), rows);
    expect(odd?.discriminationIndex).toBeCloseTo(-100, 9);
    expect(odd?.effectiveWeight).toBeNull();
    near(
      others.reduce((sum, item) => sum + item.effectiveWeight!, 0),
      100,
    );
  });

  it('see no spread in thirds that were added in another order', () => {
    const third = 1 / 3;
    const rows = [
      [third, third, third, 0.1],
      [third, third, third, 0.1],
      [third, third, third, 0.1],
    ];
    for (const item of measureItems(named(4), rows)) expect(item.discriminationIndex).toBeNull();
    expect(
      measureQuiz([
        [0.1, 0.2, 0.3],
        [0.3, 0.2, 0.1],
        [0.2, 0.3, 0.1],
      ]).skewness,
    ).toBeNull();
  });

  const several = matrix.filter(rows => rows.length > 3 && rows[0]!.length > 1);
  const figuresOf = (rows: number[][], maxMark = 1) => measureItems(named(rows[0]!.length, maxMark), rows);

  it('do not change with the order of attempts, nor with the order of questions', () => {
    fc.assert(
      fc.property(several, rows => {
        const marks = asMarks(rows);
        const turned = figuresOf([...marks].reverse());
        const mirrored = figuresOf(marks.map(row => [...row].reverse())).reverse();
        for (const [at, item] of figuresOf(marks).entries())
          for (const other of [turned[at]!, mirrored[at]!]) {
            near(other.discriminationIndex, item.discriminationIndex);
            near(other.discriminativeEfficiency, item.discriminativeEfficiency);
            near(other.effectiveWeight, item.effectiveWeight);
          }
      }),
    );
  });

  it('do not change when all marks are counted five times as high', () => {
    fc.assert(
      fc.property(several, rows => {
        const marks = asMarks(rows);
        const larger = marks.map(row => row.map(mark => 5 * mark));
        for (const [at, item] of figuresOf(larger, 5).entries()) {
          const other = figuresOf(marks)[at]!;
          near(item.facility, other.facility);
          near(item.sd, other.sd === null ? null : 5 * other.sd);
          near(item.discriminationIndex, other.discriminationIndex);
          near(item.effectiveWeight, other.effectiveWeight);
        }
        near(measureQuiz(larger).internalConsistency, measureQuiz(marks).internalConsistency);
        near(measureQuiz(larger).kurtosis, measureQuiz(marks).kurtosis);
      }),
    );
  });

  it('keep within their bounds', () => {
    fc.assert(
      fc.property(several, rows => {
        const items = figuresOf(asMarks(rows));
        for (const { facility, discriminationIndex: index, discriminativeEfficiency: efficiency } of items) {
          expect(facility >= 0 && facility <= 1).toBe(true);
          if (index !== null) expect(Math.abs(index)).toBeLessThanOrEqual(100 + 1e-9);
          if (index !== null && efficiency !== null) expect(Math.sign(efficiency)).toBe(Math.sign(index));
          if (efficiency !== null) expect(efficiency).toBeLessThanOrEqual(100 + 1e-9);
        }
        const weights = items.flatMap(item => item.effectiveWeight ?? []);
        if (weights.some(weight => weight > 0))
          near(
            weights.reduce((a, b) => a + b, 0),
            100,
          );
        const { internalConsistency } = measureQuiz(asMarks(rows));
        if (internalConsistency !== null) expect(internalConsistency).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });
});

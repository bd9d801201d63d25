import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translate } from '~/i18n/namespaces.server.ts';
import { figureSheet } from '~/registration/figures/figure-sheet.ts';
import { type Figures, figureNames, isFigureName } from '~/registration/figures/figures.ts';
import { buildFunnel, type StepCount, worstStep } from '~/registration/figures/funnel.ts';
import { nameField, nameStep, nameTime } from '~/registration/figures/name-parts.ts';
import { readPeriod } from '~/registration/figures/period.ts';
import { rankReasons, rateFields } from '~/registration/figures/reason-share.ts';

const step = (
  name: string,
  reached: number,
  passed: number,
  medianSeconds: number | null = 60,
): StepCount => ({
  step: name,
  reached,
  passed,
  medianSeconds,
});

describe('the period', () => {
  const today = '2026-11-21';
  const read = (text: string) => readPeriod(new URLSearchParams(text), today);

  it('is the last ninety days, both ends included, unless an address says otherwise', () => {
    expect(read('')).toEqual({ from: '2026-08-24', to: today });
    expect(read('from=2026-01-01&to=2026-01-31')).toEqual({ from: '2026-01-01', to: '2026-01-31' });
    expect(read('from=2026-01-01&to=2026-01-01').to).toBe('2026-01-01');
  });

  it.each([
    'from=2026-01-31&to=2026-01-01',
    'from=2026-01-01',
    'from=x&to=y',
    'from=2026-02-30&to=2026-03-01',
    'from=1990-01-01&to=2026-01-01',
  ])('takes no notice of %s', text => {
    expect(read(text)).toEqual(read(''));
  });
});

describe('the funnel', () => {
  it('tells of each step who came, and who went no further', () => {
    const funnel = buildFunnel([step('start', 100, 80, null), step('identity', 80, 60), step('nib', 60, 30)]);
    expect(funnel.map(({ ofAll, lost }) => [ofAll, lost])).toEqual([
      [1, 0.2],
      [0.8, 0.25],
      [0.6, 0.5],
    ]);
    expect(worstStep(funnel)?.step).toBe('nib');
  });

  it('divides nothing by nothing', () => {
    const funnel = buildFunnel([step('start', 0, 0, null), step('nib', 0, 0, null)]);
    expect(funnel.every(({ ofAll, lost }) => ofAll === 0 && lost === 0)).toBe(true);
    expect(worstStep(funnel)).toBeNull();
    expect(buildFunnel([])).toEqual([]);
  });

  it('blames the vendor’s steps only, and the one that most people leave', () => {
    const funnel = buildFunnel([
      step('start', 100, 99, null),
      step('identity', 90, 70),
      step('nib', 10, 0),
      step('submit', 70, 5, null),
    ]);
    expect(worstStep(funnel)?.step).toBe('identity');
  });

  it('keeps every share between 0 and 1', () => {
    const counts = fc
      .tuple(fc.nat(10_000), fc.nat(10_000))
      .map(([a, b]) => ({ reached: Math.max(a, b), passed: Math.min(a, b) }));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 9 }), rows => {
        const sorted = [...rows].sort((a, b) => b.reached - a.reached);
        for (const { ofAll, lost } of buildFunnel(
          sorted.map((row, n) => ({ ...step(`${n}`, 0, 0), ...row })),
        )) {
          expect(ofAll).toBeGreaterThanOrEqual(0);
          expect(ofAll).toBeLessThanOrEqual(1);
          expect(lost).toBeGreaterThanOrEqual(0);
          expect(lost).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('reasons', () => {
  it('are ranked, each with its share and the share up to it', () => {
    const ranked = rankReasons([
      { code: 'b', n: 2 },
      { code: 'a', n: 2 },
      { code: 'c', n: 4 },
      { code: 'd', n: 0 },
    ]);
    expect(ranked.map(({ code, share, upTo }) => [code, share, upTo])).toEqual([
      ['c', 0.5, 0.5],
      ['a', 0.25, 0.75],
      ['b', 0.25, 1],
    ]);
    expect(rankReasons([])).toEqual([]);
  });

  it('end at all of them, whatever their order', () => {
    const counts = fc.uniqueArray(fc.record({ code: fc.string(), n: fc.integer({ min: 1, max: 1e6 }) }), {
      selector: each => each.code,
      minLength: 1,
    });
    fc.assert(
      fc.property(counts, rows => {
        const ranked = rankReasons(rows);
        expect(ranked.at(-1)?.upTo).toBeCloseTo(1, 12);
        expect(rankReasons([...rows].reverse())).toEqual(ranked);
        ranked.forEach((row, at) => {
          if (at > 0) expect(row.n).toBeLessThanOrEqual(ranked[at - 1]!.n);
        });
      }),
    );
  });
});

describe('first-time-right', () => {
  it('is what no first decision spoke of, the worst first', () => {
    const wrong = new Map([
      ['nib', 3],
      ['document.ktp', 12],
    ]);
    expect(rateFields(['nik', 'nib', 'document.ktp'], 10, wrong)).toEqual([
      { field: 'document.ktp', right: 0, n: 10 },
      { field: 'nib', right: 7, n: 10 },
      { field: 'nik', right: 10, n: 10 },
    ]);
  });

  it('claims nothing while nothing was decided', () => {
    expect(rateFields(['nik'], 0, new Map())).toEqual([{ field: 'nik', right: 0, n: 0 }]);
  });
});

describe('words', () => {
  const say = (key: string, values?: Record<string, unknown>) =>
    values ? `${key} ${Object.values(values).join(' ')}` : key;

  it('name a step, a field and a time', () => {
    expect(nameStep('submit', say)).toBe('figures.step.submit');
    expect(nameStep('nib', say)).toBe('registration.page.nib.name');
    expect(nameField('nik', say)).toBe('registration.term.nik');
    expect(nameField('document.ktp', say)).toBe('documents.kind.ktp');
    expect(nameTime(40, say)).toBe('figures.seconds 40');
    expect(nameTime(90, say)).toBe('figures.minutes 2');
    expect(nameTime(7_200, say)).toBe('figures.hours 2');
  });
});

describe('a figure as a table', () => {
  const figures: Figures = {
    funnel: buildFunnel([step('start', 4, 3, null), step('nib', 3, 1, 75)]),
    queue: [{ bucket: 'to-1', n: 2 }],
    reasons: { decisions: 3, ranked: rankReasons([{ code: 'nib-not-found', n: 3 }]) },
    firstTimeRight: rateFields(['nib'], 4, new Map([['nib', 1]])),
    origins: [{ origin: 'self', started: 4, submitted: 1, accepted: 0, medianHours: 1.26 }],
  };

  it('has a head as wide as its rows, whole numbers, and codes beside the words', () => {
    const t = translate('id');
    for (const name of figureNames) {
      const [head, ...rows] = figureSheet(name, figures, t);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(head!.length);
      expect(head!.join(' ')).not.toContain('figures.');
    }
    expect(figureSheet('funnel', figures, t)[2]).toEqual(['nib', expect.any(String), 3, 1, 6667, 75]);
    expect(figureSheet('first-time-right', figures, t)[1]).toEqual(['nib', 'NIB', 3, 4, 7500]);
    expect(figureSheet('origins', figures, t)[1]).toEqual(['self', 'Mandiri', 4, 1, 0, 1.3]);
  });

  it('exists for every name, and for no other', () => {
    expect(figureNames.every(isFigureName)).toBe(true);
    expect(isFigureName('toString')).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { always, type Check, type Report } from '~/catalog/quality/check.ts';
import { MOST_FINDINGS, readReports } from '~/catalog/quality/read-reports.ts';
import { contextOf } from './example-context.ts';

const check: Check = {
  meta: {
    id: 'X',
    version: 1,
    group: 'text',
    appliesTo: always,
    needs: [],
    options: z.object({}),
    codes: ['c'],
  },
  run: () => [],
};
const context = contextOf({
  title: 'Emping',
  description: 'Renyah',
  priceText: '45.000',
  netContent: '250 g',
  photos: [{ sharpness: 40 }],
});
const report: Report = { code: 'c', field: 'title', evidence: 'x', fix: 'shorten-title' };
const read = (...returned: unknown[]) => readReports(check, returned, context);

describe('readReports', () => {
  it('names the check and keeps what belongs to a report', () => {
    const whole = {
      ...report,
      span: { start: 0, end: 6 },
      photo: { id: 'foto-1', box: { x: 0, y: 0, width: 1, height: 0.5 } },
      data: { n: 3, word: 'murah' },
    };
    expect(read(whole)).toEqual([{ check: 'X', ...whole }]);
  });
  it('leaves out what does not belong to one', () => {
    expect(read({ ...report, severity: 'stop', gain: 100, check: 'Y' })).toEqual([{ check: 'X', ...report }]);
  });
  it('takes nothing as nothing', () => {
    expect(read()).toEqual([]);
  });
  it.each([null, undefined, 'rubbish', 3, {}, { length: 1, 0: report }, Promise.resolve([])])(
    'refuses %s instead of a list',
    returned => {
      expect(() => readReports(check, returned, context)).toThrow();
    },
  );
  it.each([
    ['a code not declared', { code: 'd' }],
    ['no code', { code: undefined }],
    ['a field that is none', { field: 'colour' }],
    ['a field of every object', { field: 'constructor' }],
    ['evidence that is no text', { evidence: 3 }],
    ['a fix that is no name', { fix: 'Tulis ulang.' }],
    ['a value that is no number', { data: { n: Number.NaN } }],
    ['an endless value', { data: { n: Number.POSITIVE_INFINITY } }],
    ['a value that is a list', { data: { n: [1] } }],
    ['more values than a sentence holds', { data: Object.fromEntries([...Array(21)].map((_, n) => [n, n])) }],
    ['values that are none', { data: null }],
    ['a photo of another listing', { photo: { id: 'foto-2' } }],
    ['a box beside the photo', { photo: { id: 'foto-1', box: { x: 0.6, y: 0, width: 0.6, height: 1 } } }],
    ['a box of nothing', { photo: { id: 'foto-1', box: { x: 0, y: 0, width: Number.NaN, height: 1 } } }],
    ['a span that is null', { span: null }],
  ])('refuses %s', (_, part) => {
    expect(() => read({ ...report, ...part })).toThrow();
  });
  it.each([
    ['title', 6],
    ['description', 6],
    ['priceRupiah', 6],
    ['netContent', 5],
    ['documents', 0],
  ] as const)('lets a span of %s end at character %d and not after', (field, length) => {
    expect(read({ ...report, field, span: { start: 0, end: length } })).toHaveLength(1);
    expect(() => read({ ...report, field, span: { start: 0, end: length + 1 } })).toThrow();
  });
  it.each([
    [-1, 2],
    [3, 2],
    [0.5, 2],
    [0, Number.NaN],
  ])('refuses characters %d to %d', (start, end) => {
    expect(() => read({ ...report, span: { start, end } })).toThrow();
  });
  it('keeps the first of very many, and not a list longer than any listing', () => {
    expect(readReports(check, Array(5_000).fill(report), context)).toHaveLength(MOST_FINDINGS);
    expect(() => readReports(check, Array(60_000).fill(report), context)).toThrow();
  });
  it('cuts long evidence, and refuses what is longer than any listing', () => {
    expect(read({ ...report, evidence: 'x'.repeat(20_000) })[0]?.evidence).toHaveLength(2_000);
    expect(() => read({ ...report, evidence: 'x'.repeat(60_000) })).toThrow();
  });
  it('never lets through what JSON cannot carry', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.constantFrom('code', 'field', 'span', 'photo', 'evidence', 'fix', 'data'),
        (value, part) => {
          let findings: unknown;
          try {
            findings = read({ ...report, [part]: value });
          } catch {
            return;
          }
          expect(JSON.parse(JSON.stringify(findings))).toEqual(JSON.parse(JSON.stringify(findings)));
          expect(structuredClone(findings)).toEqual(findings);
        },
      ),
      { numRuns: 500 },
    );
  });
});

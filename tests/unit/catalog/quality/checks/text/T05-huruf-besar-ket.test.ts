import { describe, expect, it } from 'vitest';
import { T05 } from '~/catalog/quality/checks/text/T05-huruf-besar-ket.ts';
import { runChecks } from '~/catalog/quality/run-checks.ts';
import { baseRules, codesOf, contextOf, reportsOf } from '../../example-context.ts';

const id = 'T05-huruf-besar-ket';
const of = (description: string) => codesOf(id, { title: 'Emping', description });

describe(id, () => {
  it.each([
    'EMPING MELINJO ASLI BATANG, RASA ASIN.',
    'EMPING MELINJO ASLI BATANG, RASA ASIN DAN GURIH, ISI 250 g.',
    'BAHAN: KATUN. UKURAN: 60 X 40 CM.',
  ])('catches %j', description => {
    expect(of(description)).toEqual(['description-capitals']);
  });
  it.each([
    'Emping melinjo ASLI Batang, rasa asin.',
    'P-IRT 2063325010012-29',
    'BPOM RI MD, SNI',
    '12 x 250',
    'KERIPIK SINGKONG ASLI. Tahan enam bulan di tempat kering.',
  ])('passes %j', description => {
    expect(of(description)).toEqual([]);
  });
  it('draws the line at 95 capitals of 100 letters', () => {
    expect(of('A'.repeat(95) + 'b'.repeat(5))).toEqual(['description-capitals']);
    expect(of('A'.repeat(94) + 'b'.repeat(6))).toEqual([]);
  });
  it('needs 15 letters to speak', () => {
    expect(of('A'.repeat(14))).toEqual([]);
    expect(of('A'.repeat(15))).toEqual(['description-capitals']);
  });
  it('marks the whole description and quotes its beginning', () => {
    const description = 'EMPING MELINJO '.repeat(40).trim();
    const [found] = reportsOf(id, { title: 'Emping', description });
    expect(found?.span).toEqual({ start: 0, end: description.length });
    expect(description.startsWith(found?.evidence ?? '?')).toBe(true);
  });
  it('is not applicable without a description', () => {
    expect(runChecks(contextOf({ title: 'Emping' }), baseRules, [T05])[0]?.status).toBe('not-applicable');
  });
});

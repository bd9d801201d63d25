import { describe, expect, it } from 'vitest';
import content from '#content/registration/requirements.json';
import { questions } from '~/registration/answers/questions.ts';
import { findContradictions, readRequirements } from '~/registration/requirements/requirement.ts';

const ktp = {
  id: 'ktp',
  kind: 'document',
  document: 'ktp',
  for: ['submission'],
  validFrom: '2026-01-01',
  graceDays: 30,
  deadline: { rule: 'at-submission' },
  source: 'office',
};
const rules = (...requirements: object[]) => ({ tellDaysBefore: 14, renewDaysBefore: 30, requirements });

describe('reading the rules', () => {
  it('reads those of the portal', () => {
    const { requirements } = readRequirements(content);
    const asked = requirements.flatMap(item => (item.kind === 'question' ? [item.question] : []));
    expect([...asked].sort()).toEqual([...questions].sort());
    expect(requirements.every(item => findContradictions(item).length === 0)).toBe(true);
  });

  it('takes a requirement without conditions as one for everybody', () => {
    expect(readRequirements(rules(ktp)).requirements[0]?.when).toEqual({});
  });

  it.each([
    [{ ...ktp, validFrom: '2026-13-01' }],
    [{ ...ktp, kind: 'question' }],
    [{ ...ktp, question: 'nik' }],
    [{ ...ktp, when: { businessForm: [] } }],
    [{ ...ktp, graceDays: 1.5 }],
    [{ ...ktp, deadline: { rule: 'some-day' } }],
  ])('refuses %j', item => {
    expect(() => readRequirements(rules(item))).toThrow();
  });

  it('refuses to read nothing', () => {
    for (const file of [null, [], {}, rules()]) expect(() => readRequirements(file)).toThrow();
  });

  it('names every contradiction with its requirement', () => {
    const early = { ...ktp, id: 'early', validTo: '2025-01-01' };
    const late = { ...ktp, id: 'late', deadline: { rule: 'before-capability' } };
    expect(() => readRequirements(rules(early, late, late))).toThrow(
      'early: ends before it begins; late: for the submission, but due later; late: for the submission, but due later; late: named twice',
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questions } from '~/registration/answers/questions.ts';
import { isTimeToAsk } from '~/registration/registers/ask-again.ts';
import { compareAnswer, compareAnswers } from '~/registration/registers/compare-answer.ts';
import { readOssForm } from '~/registration/registers/oss-form.ts';
import { checkStates, type Finding, questionsOf, registers } from '~/registration/registers/registers.ts';

describe('an answer beside what a register writes', () => {
  it.each([
    ['businessName', 'CV Keripik Renyah', 'KERIPIK RENYAH', 'verified'],
    ['businessName', 'Toko "Bu Sri"', 'UD. BU SRI', 'verified'],
    ['businessName', 'Keripik Renyah', 'Keripik Basah', 'differs'],
    ['npwp', '012345678901000', '0012345678901000', 'verified'],
    ['npwp', '01.234.567.8-901.000', '012345678901000', 'verified'],
    ['npwp', '3325014107850003', '3325014107850004', 'differs'],
    ['nib', '9120405123456', '9120 4051 23456', 'verified'],
    ['kbliCode', '10794', '47242, 10794', 'verified'],
    ['kbliCode', '10794', '47242', 'differs'],
    ['businessForm', 'cv', 'cv', 'verified'],
    ['taxable', 'no', 'yes', 'differs'],
  ] as const)('%s %j / %j: %s', (question, own, theirs, expected) => {
    expect(compareAnswer(question, own, theirs)).toBe(expected);
  });

  it('is left open where either side is', () => {
    expect(compareAnswer('nib', undefined, '9120405123456')).toBe('unknown');
    expect(compareAnswer('nib', '9120405123456', null)).toBe('unknown');
    expect(compareAnswer('nib', '9120405123456', '  ')).toBe('unknown');
  });

  it('agrees with itself, and the same from either side', () => {
    const text = fc.string({ minLength: 1 }).filter(value => value.trim() !== '');
    fc.assert(
      fc.property(fc.constantFrom(...questions), text, text, (question, one, other) => {
        if (question === 'kbliCode') return;
        expect(compareAnswer(question, one, one)).toBe('verified');
        expect(compareAnswer(question, one, other)).toBe(compareAnswer(question, other, one));
      }),
    );
  });
});

describe('what a register said', () => {
  const answers = { nib: '9120405123456', businessName: 'Keripik Renyah', npwp: '012345678901000' };
  const finding = fc.oneof(
    fc.record({
      kind: fc.constant('found' as const),
      values: fc.dictionary(fc.constantFrom(...questions), fc.string(), { maxKeys: 6 }),
    }),
    fc.constant({ kind: 'absent' as const }),
    fc.constant({ kind: 'down' as const, reason: 'timeout' as const }),
  );

  it('settles each of its questions once, whatever it said', () => {
    fc.assert(
      fc.property(fc.constantFrom(...registers), finding, (register, said) => {
        const checked = compareAnswers(register, answers, said as Finding);
        expect(checked.map(one => one.question)).toEqual([...questionsOf[register]]);
        for (const { state } of checked) expect(checkStates).toContain(state);
      }),
    );
  });

  it('looks checked nowhere when it said nothing', () => {
    for (const register of registers) {
      const down = compareAnswers(register, answers, { kind: 'down', reason: 'refused' });
      expect(down.every(one => one.state === 'down' && one.theirs === null)).toBe(true);
      const absent = compareAnswers(register, answers, { kind: 'absent' });
      expect(absent.every(one => one.state === 'absent')).toBe(true);
    }
  });

  it('verifies, differs and leaves open side by side', () => {
    const checked = compareAnswers('oss', answers, {
      kind: 'found',
      values: { nib: '9120405123456', businessName: 'Rengginang Manis' },
    });
    expect(Object.fromEntries(checked.map(one => [one.question, one.state]))).toEqual({
      nib: 'verified',
      businessName: 'differs',
      businessForm: 'unknown',
      npwp: 'unknown',
      kbliCode: 'unknown',
    });
  });
});

describe('a register that was down', () => {
  const checkedAt = new Date('2026-11-21T00:00:00Z');
  const later = (hours: number) => new Date(checkedAt.getTime() + hours * 3_600_000);

  it.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [4, 8],
    [5, 24],
    [50, 24],
  ])('after %d tries is asked again after %d hours', (tries, hours) => {
    expect(isTimeToAsk({ checkedAt, tries }, later(hours - 0.01))).toBe(false);
    expect(isTimeToAsk({ checkedAt, tries }, later(hours))).toBe(true);
  });
});

describe('the codes of OSS', () => {
  it('become our answers, others the rest, and no code nothing', () => {
    expect(readOssForm('01')).toBe('pt');
    expect(readOssForm('02')).toBe('cv');
    expect(readOssForm('07')).toBe('koperasi');
    expect(readOssForm('17')).toBe('perorangan');
    expect(readOssForm('26')).toBe('pt-perorangan');
    expect(readOssForm('10')).toBe('lainnya');
    for (const text of ['', '1', 'PT', '001']) expect(readOssForm(text)).toBeNull();
  });
});

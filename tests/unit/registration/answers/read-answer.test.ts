import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceCodes } from '~/reference/codes.ts';
import { parseForm } from '~/reference/parse-form.ts';
import { pageForm } from '~/registration/answers/page-form.ts';
import { type Question, questions } from '~/registration/answers/questions.ts';
import { readAnswer } from '~/registration/answers/read-answer.ts';
import { typedForm } from '~/registration/answers/typed-form.ts';
import { registrationCodes } from '~/registration/codes.ts';
import { problemKey } from '~/registration/problem-key.ts';
import { filled, questionPages, world } from './filled.ts';

describe('reading an answer', () => {
  it.each([
    ['ownerName', '  Siti   Aminah ', 'Siti Aminah'],
    ['ownerName', 'Ni\u200bluh\tAyu', 'Ni luh Ayu'],
    ['nik', '3325.0857.0890.0001', '3325085708900001'],
    ['phone', '0812-3456-7890', '+6281234567890'],
    ['ownerGender', 'undisclosed', 'undisclosed'],
    ['businessName', 'Warung 21', 'Warung 21'],
    ['businessForm', 'pt-perorangan', 'pt-perorangan'],
    ['nib', '9120 4051 23456', '9120405123456'],
    ['kbliCode', '10.79.4', '10794'],
    ['kbliEdition', '2025', '2025'],
    ['npwp', '01.312.166.0-091.000', '0013121660091000'],
    ['taxable', 'unknown', 'unknown'],
    ['capitalRupiah', 'Rp 15.000.000', '15000000'],
    ['capitalRupiah', '1,5 miliar', '1500000000'],
    ['capitalRupiah', '0', '0'],
    ['district', '33.25.08', '33.25.08'],
    ['village', ' Limpung ', 'Limpung'],
    ['street', 'Dukuh Krajan\nRT 02', 'Dukuh Krajan RT 02'],
  ] as [Question, string, string][])('%s %j is %j', (question, text, value) => {
    expect(readAnswer(question, text, world)).toEqual({ ok: true, value });
  });

  it.each([
    ['ownerName', ' ', 'owner-name-missing'],
    ['ownerName', '\u0000\u200b', 'owner-name-missing'],
    ['ownerName', 'Siti 2', 'owner-name-has-digits'],
    ['ownerName', 'x'.repeat(121), 'owner-name-too-long'],
    ['nik', '', 'nik-missing'],
    ['nik', '3325080101120001', 'nik-too-young'],
    ['ownerGender', '', 'owner-gender-missing'],
    ['ownerGender', 'x', 'owner-gender-missing'],
    ['phone', '0285 391234', 'phone-not-mobile'],
    ['businessName', '', 'business-name-missing'],
    ['businessForm', 'firma', 'business-form-missing'],
    ['nib', '912', 'nib-wrong-length'],
    ['kbliCode', 'roti', 'kbli-not-digits'],
    ['kbliEdition', '2015', 'kbli-edition-missing'],
    ['npwp', '01.234.567.8-901.000', 'npwp-check-digit'],
    ['taxable', '', 'taxable-missing'],
    ['capitalRupiah', '', 'rupiah-missing'],
    ['capitalRupiah', 'banyak', 'rupiah-not-a-number'],
    ['district', '', 'district-missing'],
    ['district', '32.16.01', 'district-elsewhere'],
    ['district', '33.25', 'district-elsewhere'],
    ['district', '33.25.99', 'district-elsewhere'],
    ['village', '', 'village-missing'],
    ['village', 'x'.repeat(81), 'village-too-long'],
    ['street', '', 'street-missing'],
    ['street', 'x'.repeat(201), 'street-too-long'],
  ] as [Question, string, string][])('%s %j is refused: %s', (question, text, code) => {
    const read = readAnswer(question, text, world);
    expect(read.ok ? [] : read.problems).toMatchObject([{ code, field: question }]);
  });

  it('lets somebody register from the seventeenth birthday on', () => {
    const nik = (ddmmyy: string) => readAnswer('nik', `332508${ddmmyy}0001`, world).ok;
    expect(nik('211109')).toBe(true);
    expect(nik('221109')).toBe(false);
  });

  it('takes every normal form as itself', () => {
    for (const question of questions)
      expect(readAnswer(question, filled[question], world)).toEqual({ ok: true, value: filled[question] });
  });

  it('gives words for everything it refuses, whatever is typed', () => {
    const known: readonly string[] = [...referenceCodes, ...registrationCodes];
    fc.assert(
      fc.property(fc.constantFrom(...questions), fc.string({ unit: 'binary' }), (question, text) => {
        const read = readAnswer(question, text, world);
        if (read.ok) expect(read.value).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        else for (const problem of read.problems) expect(known).toContain(problem.code);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the form of a page', () => {
  it('reads every field and names what is wrong at each', () => {
    const form = pageForm(['nib', 'kbliCode', 'kbliEdition'], world);
    expect(
      parseForm(form, Object.entries({ nib: '9120 4051 23456', kbliCode: '10794', kbliEdition: '2020' })),
    ).toEqual({
      ok: true,
      value: { nib: '9120405123456', kbliCode: '10794', kbliEdition: '2020' },
    });
    expect(parseForm(form, Object.entries({ nib: '912', forged: 'x' }))).toEqual({
      ok: false,
      problems: [
        { code: 'nib-wrong-length', field: 'nib', data: { digits: 3 } },
        { code: 'kbli-missing', field: 'kbliCode' },
        { code: 'kbli-edition-missing', field: 'kbliEdition' },
      ],
    });
  });

  it('shows stored answers so that sending them again changes nothing', () => {
    for (const { questions: asked } of questionPages) {
      const typed = typedForm(asked, filled, world);
      const read = parseForm(pageForm(asked, world), Object.entries(typed));
      expect(read).toEqual({ ok: true, value: Object.fromEntries(asked.map(name => [name, filled[name]])) });
    }
    expect(typedForm(['nik', 'nib'], { nik: filled.nik }, world)).toEqual({ nik: '3325 0857 0890 0001' });
  });
});

describe('where the words of a problem are', () => {
  it('is the domain that gave the code', () => {
    expect(problemKey({ code: 'nik-wrong-length' })).toBe('reference.code.nik-wrong-length');
    expect(problemKey({ code: 'nik-too-young' })).toBe('registration.code.nik-too-young');
  });

  it('is one place only', () => {
    const both = referenceCodes.filter(code => (registrationCodes as readonly string[]).includes(code));
    expect(both).toEqual([]);
  });
});

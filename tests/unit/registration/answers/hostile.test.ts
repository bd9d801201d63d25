import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import reference from '#content/locales/id/reference.json';
import id from '#content/locales/id/registration.json';
import { referenceCodes } from '~/reference/codes.ts';
import { parseForm } from '~/reference/parse-form.ts';
import { draftForm } from '~/registration/answers/drafts/draft-form.ts';
import { saysMore } from '~/registration/answers/drafts/judge-drafts.ts';
import { pageForm } from '~/registration/answers/page-form.ts';
import { presentAnswer } from '~/registration/answers/present-answer.ts';
import { type Question, questions } from '~/registration/answers/questions.ts';
import { readAnswer } from '~/registration/answers/read-answer.ts';
import { readTyped } from '~/registration/answers/read-typed.ts';
import { typedForm } from '~/registration/answers/typed-form.ts';
import { registrationCodes } from '~/registration/codes.ts';
import { problemKey } from '~/registration/problem-key.ts';
import { filled, questionPages, world } from './filled.ts';
import { hostile, spoil } from './hostile.ts';

const words: Record<string, string> = {
  ...Object.fromEntries(Object.entries(id).map(([key, text]) => [`registration.${key}`, text])),
  ...Object.fromEntries(Object.entries(reference).map(([key, text]) => [`reference.${key}`, text])),
};

/** Taken: then it is whole, and says the same when it is shown and sent again. Refused: then with words. */
function expectWhole(question: Question, text: string): void {
  const read = readAnswer(question, text, world);
  if (!read.ok) {
    for (const problem of read.problems) {
      expect([...referenceCodes, ...registrationCodes]).toContain(problem.code);
      expect(problem.field).toBe(question);
      expect(words[problemKey(problem)]).toBeTruthy();
    }
    return;
  }
  const { value } = read;
  expect(value).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  expect(value).toBe(value.trim().normalize('NFC'));
  expect(value.length).toBeLessThanOrEqual(200);
  expect(readAnswer(question, value, world)).toEqual({ ok: true, value });
  const shown = typedForm([question], { [question]: value }, world)[question] ?? '';
  expect(readAnswer(question, shown, world)).toEqual({ ok: true, value });
  for (const masked of [false, true]) expect(presentAnswer(question, value, world, masked)).toBeTruthy();
}

describe('hostile text', () => {
  it.each(Object.entries(hostile))('%s is taken whole or refused with words, in every field', (_, text) => {
    for (const question of questions) expectWhole(question, text);
  });

  it('mixed into right answers, too', () => {
    const spoilt = fc
      .constantFrom(...questions)
      .chain(question => fc.record({ question: fc.constant(question), text: spoil(filled[question]) }));
    fc.assert(
      fc.property(spoilt, ({ question, text }) => expectWhole(question, text)),
      { numRuns: 3_000, seed: 7 },
    );
  });

  it('in one field of a page touches no other field', () => {
    const spoilt = fc
      .constantFrom(...questionPages.flatMap(page => page.questions.map(question => ({ page, question }))))
      .chain(({ page, question }) =>
        fc.record({
          page: fc.constant(page),
          question: fc.constant(question),
          text: spoil(filled[question]),
        }),
      );
    fc.assert(
      fc.property(spoilt, ({ page, question, text }) => {
        const typed = { ...typedForm(page.questions, filled, world), [question]: text };
        const read = parseForm(pageForm(page.questions, world), Object.entries(typed));
        const alone = readAnswer(question, text, world);
        expect(read.ok).toBe(alone.ok);
        if (read.ok && alone.ok)
          expect(read.value).toEqual({
            ...Object.fromEntries(page.questions.map(name => [name, filled[name]])),
            [question]: alone.value,
          });
        if (!read.ok) expect(read.problems.map(problem => problem.field)).toEqual([question]);
      }),
      { numRuns: 800, seed: 8 },
    );
  });

  it('keeps its place as a draft, exactly as long as it is text', () => {
    for (const [name, text] of Object.entries(hostile)) {
      const body = { writer: 'a', shown: 1, sentAt: 1, entries: [{ question: 'street', text, at: 1 }] };
      const read = draftForm.safeParse(JSON.parse(JSON.stringify(body)));
      expect(read.success, name).toBe(text.length <= 5_000);
      if (!read.success) continue;
      const kept = read.data.entries[0]!.text;
      expect(Buffer.from(kept, 'utf8').toString('utf8'), name).toBe(kept);
      if (name !== 'half a character') expect(kept).toBe(text);
      expect(typeof saysMore('street', kept, filled, world)).toBe('boolean');
    }
  });
});

describe('a page as a browser sends it', () => {
  it('is taken apart into texts, the button and the showing', () => {
    const form: [string, unknown][] = [
      ['nib', '912'],
      ['later', 'yes'],
      ['shown', '1795271776897'],
      ['photo', { size: 3 }],
    ];
    expect(readTyped(form)).toEqual({
      typed: { nib: '912', photo: '' },
      later: true,
      shown: new Date(1795271776897),
    });
  });

  it.each(['', '-1', '1e3', 'x', '9'.repeat(16), '12.5'])('does not believe the showing %j', shown => {
    expect(readTyped([['shown', shown]])).toEqual({ typed: {}, later: false, shown: null });
  });
});

describe('identifiers as people write them', () => {
  const separated = (digits: string) =>
    fc
      .array(fc.constantFrom('', '', ' ', '.', '-', ' - ', '\u00a0'), {
        minLength: digits.length,
        maxLength: digits.length,
      })
      .map(gaps => [...digits].map((digit, n) => (n === 0 ? digit : gaps[n] + digit)).join(''));

  it.each(['nik', 'nib', 'npwp', 'bankAccount'] as const)('%s with any separators is the same', question => {
    fc.assert(
      fc.property(separated(filled[question]), text => {
        expect(readAnswer(question, text, world)).toEqual({ ok: true, value: filled[question] });
      }),
      { numRuns: 200 },
    );
  });

  it('NPWP in both forms is one number of sixteen digits', () => {
    const old = '01.312.166.0-091.000';
    const read = readAnswer('npwp', old, world);
    expect(read).toEqual({ ok: true, value: '0013121660091000' });
    expect(readAnswer('npwp', '0013121660091000', world)).toEqual(read);
    expect(readAnswer('npwp', '013121660091000', world)).toEqual(read);
  });

  it.each([
    ['0812-7700-0001', '+6281277000001'],
    ['+62 812 7700 0001', '+6281277000001'],
    ['62.812.7700.0001', '+6281277000001'],
    ['(0812) 7700/0001', '+6281277000001'],
  ])('phone %s is %s', (typed, value) => {
    expect(readAnswer('phone', typed, world)).toEqual({ ok: true, value });
  });
});

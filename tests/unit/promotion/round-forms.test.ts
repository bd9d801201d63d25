import { describe, expect, it } from 'vitest';
import { drawForm, freezeForm } from '~/promotion/round-forms.ts';
import { parseForm } from '~/reference/parse-form.ts';

const codes = (result: ReturnType<typeof parseForm>) =>
  result.ok ? [] : result.problems.map(problem => `${problem.field}: ${problem.code}`);

describe('the form that freezes a list', () => {
  it('reads slots and moment; newcomers send no slots', () => {
    expect(
      parseForm(freezeForm, [
        ['slots', '24'],
        ['moment', 'week'],
      ]),
    ).toEqual({
      ok: true,
      value: { slots: 24, moment: 'week' },
    });
    expect(parseForm(freezeForm, [['moment', 'soon']])).toEqual({
      ok: true,
      value: { slots: 12, moment: 'soon' },
    });
  });

  it.each(['0', '61', '-3', '1.5', 'dua belas'])('refuses %s slots', slots => {
    expect(
      codes(
        parseForm(freezeForm, [
          ['slots', slots],
          ['moment', 'week'],
        ]),
      ),
    ).toEqual(['slots: slots-out-of-range']);
  });

  it('refuses a moment that is not on the page', () => {
    expect(codes(parseForm(freezeForm, [['moment', 'yesterday']]))).toEqual(['moment: moment-unknown']);
    expect(codes(parseForm(freezeForm, []))).toEqual(['moment: moment-unknown']);
  });
});

describe('the form that draws', () => {
  const good: [string, string][] = [
    ['round', '3'],
    ['startsOn', '2026-11-30'],
    ['drandHex', 'ab'],
    ['ceremonyText', '4197'],
  ];

  it('reads round, day and both sources', () => {
    expect(parseForm(drawForm, good)).toEqual({
      ok: true,
      value: { round: 3, startsOn: '2026-11-30', drandHex: 'ab', ceremonyText: '4197' },
    });
    expect(parseForm(drawForm, good.slice(0, 2))).toMatchObject({
      value: { drandHex: '', ceremonyText: '' },
    });
  });

  it.each([
    ['startsOn', '31 November', 'startsOn: day-unreadable'],
    ['startsOn', '2026-02-30', 'startsOn: day-unreadable'],
    ['round', 'next', 'round: round-already-drawn'],
    ['drandHex', 'a'.repeat(201), 'drandHex: text-too-long'],
    ['ceremonyText', 'a'.repeat(2001), 'ceremonyText: text-too-long'],
  ])('refuses %s = %s', (field, text, expected) => {
    const form = good.map(([name, value]): [string, string] => [name, name === field ? text : value]);
    expect(codes(parseForm(drawForm, form))).toEqual([expected]);
  });
});

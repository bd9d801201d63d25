import { describe, expect, it } from 'vitest';
import { parseGift } from '~/bimtek/questions/gift/parse-gift.ts';
import { countOptions } from '~/bimtek/questions/statistics/count-options.ts';
import { guessLevel } from '~/bimtek/questions/statistics/guess-level.ts';
import { enoughAttempts, type ItemBackground, judgeItem } from '~/bimtek/questions/statistics/judge-item.ts';

const ask = (text: string) => parseGift(text).questions[0]!;
const judge = (facility: number, discriminationIndex: number | null, more: Partial<ItemBackground> = {}) =>
  judgeItem({ facility, discriminationIndex }, { attempts: 30, guess: null, drawsBest: false, ...more });

describe('a question', () => {
  it('is not judged under thirty first attempts', () => {
    expect(enoughAttempts).toBe(30);
    expect(judge(0.1, -50, { attempts: 29 })).toEqual({ verdict: 'not-enough-data', flags: [] });
    expect(judge(0.1, -50).verdict).toBe('look');
  });

  it.each([
    [0.34, 60, {}, ['hard'], 'look'],
    [0.35, 60, {}, [], 'fine'],
    [0.7, -0.1, {}, ['negative'], 'look'],
    [0.7, 0, {}, ['weak'], 'look'],
    [0.7, 29.9, {}, ['weak'], 'look'],
    [0.7, 30, {}, ['rather-weak'], 'fine'],
    [0.7, 49.9, {}, ['rather-weak'], 'fine'],
    [0.7, 50, {}, [], 'fine'],
    [0.9, 20, {}, ['mastered'], 'fine'],
    [0.9, 40, {}, ['mastered'], 'fine'],
    [0.9, -5, {}, ['negative'], 'look'],
    [1, null, {}, [], 'fine'],
    [0.52, 60, { guess: 0.5 }, ['near-guess'], 'look'],
    [0.6, 60, { guess: 0.5 }, [], 'fine'],
    [
      0.3,
      -10,
      { guess: 0.33, drawsBest: true },
      ['negative', 'distractor-draws-best', 'hard', 'near-guess'],
      'look',
    ],
  ] as const)('with F %f and DI %s %o', (facility, index, more, flags, verdict) => {
    expect(judge(facility, index, more)).toEqual({ verdict, flags });
  });
});

describe('blind guessing', () => {
  it.each([
    ['A {T}', 0.5],
    ['A {=a ~b ~c ~d}', 0.25],
    ['A {=a ~%50%b ~c ~d}', 0.375],
    ['A {~%50%a ~%50%b ~c}', null],
    ['A {=a->1 =b->2 =c->1 =->3}', 1 / 3],
    ['A {=a}', null],
    ['A {#3}', null],
  ])('at %s brings %s', (text, level) => {
    expect(guessLevel(ask(text))).toBe(level);
  });
});

describe('a table of options', () => {
  const question = ask('Mana? {=benar ~jebakan ~lain}');
  const attempt = (given: string, rest: number) => ({ given: [given], rest });

  it('counts every option, in all and in the outer thirds', () => {
    const attempts = [
      ...Array.from({ length: 10 }, () => attempt('0', 9)),
      ...Array.from({ length: 10 }, () => attempt('1', 5)),
      ...Array.from({ length: 10 }, () => attempt('2', 1)),
    ];
    expect(countOptions(question, attempts)).toEqual({
      third: 10,
      drawsBest: false,
      options: [
        { text: 'benar', right: true, picked: 10, best: 10, weakest: 0 },
        { text: 'jebakan', right: false, picked: 10, best: 0, weakest: 0 },
        { text: 'lain', right: false, picked: 10, best: 0, weakest: 10 },
      ],
    });
  });

  it('tells when a wrong option draws the best', () => {
    const attempts = [
      ...Array.from({ length: 10 }, (_, at) => attempt(at < 4 ? '1' : '0', 9)),
      ...Array.from({ length: 20 }, () => attempt('0', 1)),
    ];
    expect(countOptions(question, attempts)?.drawsBest).toBe(true);
    expect(countOptions(question, attempts.slice(2))?.drawsBest).toBe(true);
    // One or two more may be chance.
    expect(countOptions(question, attempts.slice(3))?.drawsBest).toBe(false);
  });

  it('knows verdicts and several picks, and nothing of texts', () => {
    expect(countOptions(ask('A {F}'), [{ given: ['true'], rest: 1 }])?.options).toMatchObject([
      { text: 'true', right: false, picked: 1 },
      { text: 'false', right: true, picked: 0 },
    ]);
    expect(
      countOptions(ask('A {~%50%a ~%50%b ~c}'), [{ given: ['0', '2'], rest: 1 }])?.options,
    ).toMatchObject([{ picked: 1 }, { picked: 0 }, { picked: 1 }]);
    expect(countOptions(ask('A {=a}'), [])).toBeNull();
    expect(countOptions(question, [])).toMatchObject({ third: 0, drawsBest: false });
  });
});

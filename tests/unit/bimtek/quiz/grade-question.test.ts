import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGift } from '~/bimtek/questions/gift/parse-gift.ts';
import { gradeQuestion } from '~/bimtek/quiz/grade-question.ts';

const ask = (text: string) => parseGift(text).questions[0]!;
const grade = (text: string, ...given: string[]) => gradeQuestion(ask(text), given);

describe('one choice', () => {
  const text = 'Apa? {=a#betul ~b#keliru ~%50%c####umum}';
  it.each([
    [['0'], 1, 'right', ['betul', 'umum']],
    [['1'], 0, 'wrong', ['keliru', 'umum']],
    [['2'], 0.5, 'partly', ['umum']],
    [[], 0, 'wrong', ['umum']],
    [['9'], 0, 'wrong', ['umum']],
  ])('%j is worth %d', (given, fraction, state, feedback) => {
    expect(grade(text, ...given)).toEqual({ fraction, state, feedback });
  });
});

describe('several choices', () => {
  const text = 'Mana? {~%33.333%a ~%33.333%b ~%33.333%c ~%-100%d}';
  it.each([
    [['0', '1', '2'], 'right'],
    [['0', '1'], 'partly'],
    [['0', '1', '2', '3'], 'wrong'],
    [['3'], 'wrong'],
  ])('%j: %s', (given, state) => {
    expect(grade(text, ...given).state).toBe(state);
  });

  it('counts three thirds as all', () => {
    expect(grade(text, '0', '1', '2').fraction).toBe(1);
  });
});

describe('typed answers', () => {
  it.each([
    ['batang', 1],
    ['  BATANG ', 1],
    ['kabupaten   batang', 0.5],
    ['kabupaten pekalongan', 0.5],
    ['Semarang', 0],
    ['', 0],
  ])('"%s" is worth %d', (typed, fraction) => {
    expect(grade('Di mana? {=Batang =%50%kabupaten *}', typed).fraction).toBe(fraction);
  });

  it('an unanswered one fits no star', () => {
    expect(grade('Apa saja? {=*}').fraction).toBe(0);
  });
});

describe('numbers', () => {
  const text = 'Berapa? {#=50000000:0#tepat =%50%40000000..60000000#dekat ~#baca lagi}';
  it.each([
    ['50000000', 1, 'tepat'],
    ['Rp 50.000.000', 1, 'tepat'],
    ['Rp50.000.000,00', 1, 'tepat'],
    ['45.000.000', 0.5, 'dekat'],
    ['50', 0, 'baca lagi'],
    ['lima puluh juta', 0, 'baca lagi'],
  ])('%s is worth %d', (typed, fraction, feedback) => {
    expect(grade(text, typed)).toMatchObject({ fraction, feedback: [feedback] });
  });

  it('forgives binary rounding at the ends', () => {
    expect(grade('Berapa? {#0.3:0}', '0,3').state).toBe('right');
    expect(grade('Berapa? {#0.1..0.3}', '0.3').state).toBe('right');
    expect(grade('Berapa? {#3:2}', '5').state).toBe('right');
    expect(grade('Berapa? {#3:2}', '5,001').state).toBe('wrong');
  });
});

describe('the other kinds', () => {
  it('true or false shows the feedback of the answer given', () => {
    const text = 'Benar? {F#tidak begitu#tepat}';
    expect(grade(text, 'false')).toEqual({ fraction: 1, state: 'right', feedback: ['tepat'] });
    expect(grade(text, 'true')).toEqual({ fraction: 0, state: 'wrong', feedback: ['tidak begitu'] });
  });

  it('matching counts each pair, distractors not', () => {
    const text = 'Jodohkan {=a->1 =b->2 =c->3 =->4}';
    expect(grade(text, '1', '2', '3').fraction).toBe(1);
    expect(grade(text, '1', '4', '3').fraction).toBeCloseTo(2 / 3);
    expect(grade(text, '4', '4', '4').state).toBe('wrong');
  });

  it('an essay is not graded', () => {
    expect(grade('Cerita {####terima kasih}', 'panjang')).toEqual({
      fraction: 0,
      state: 'ungraded',
      feedback: ['terima kasih'],
    });
  });
});

it('no answer is ever worth less than nothing or more than all', () => {
  const weight = fc.constantFrom('%100%', '%50%', '%-50%', '%-100%', '%25%', '');
  fc.assert(
    fc.property(
      fc.array(weight, { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(8).map(String)),
      (weights, given) => {
        const question = parseGift(`Q {=a ${weights.map((w, at) => `~${w}o${at}`).join(' ')}}`).questions[0];
        if (!question) return;
        const { fraction, state } = gradeQuestion(question, given);
        expect(fraction).toBeGreaterThanOrEqual(0);
        expect(fraction).toBeLessThanOrEqual(1);
        expect(state === 'right').toBe(fraction === 1);
      },
    ),
  );
});

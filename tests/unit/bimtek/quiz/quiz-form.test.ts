import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGift } from '~/bimtek/questions/gift/parse-gift.ts';
import { askQuestion } from '~/bimtek/quiz/ask-question.ts';
import { gradeQuestion } from '~/bimtek/quiz/grade-question.ts';
import { isAnswered, longestAnswer, readGiven } from '~/bimtek/quiz/read-given.ts';
import { givenTexts, rightAnswer } from '~/bimtek/quiz/right-answer.ts';
import { seededOrder } from '~/bimtek/quiz/seeded-order.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const ask = (text: string) => parseGift(text).questions[0]!;
const choice = ask('Mana? {=benar#RAHASIA-1 ~salah satu#RAHASIA-2 ~salah dua ~salah tiga####RAHASIA-3}');
const pairs = ask('Jodohkan {=Susu->BPOM =Keripik->P-IRT =->SNI}');

describe('the shown order', () => {
  it('holds every index once and follows from the seed alone', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.string(), (count, seed) => {
        const order = seededOrder(count, seed, hash);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at));
        expect(seededOrder(count, seed, hash)).toEqual(order);
      }),
    );
  });

  it('puts the first option everywhere about equally often', () => {
    const places = [0, 0, 0, 0];
    for (let seed = 0; seed < 4000; seed++) places[seededOrder(4, `s${seed}`, hash).indexOf(0)]! += 1;
    for (const count of places) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });
});

describe('what is sent', () => {
  it('holds no right answer, weight or feedback', () => {
    const sent = JSON.stringify(askQuestion(choice, 'x', 'seed', hash));
    expect(sent).not.toMatch(/RAHASIA|weight|feedback|100/);
    expect(Object.keys(askQuestion(ask('Berapa? {#5:1}'), 'x', 'seed', hash))).toEqual([
      'ask',
      'key',
      'stem',
      'tail',
    ]);
    expect(JSON.stringify(askQuestion(ask('Benar? {T#a#b}'), 'x', 'seed', hash))).not.toMatch(/answer|true,/);
  });

  it.each([
    ['Mana? {~%50%a ~%50%b}', 'many'],
    ['Mana? {=a ~b}', 'one'],
    ['Benar? {T}', 'true-false'],
    ['Apa? {=a}', 'text'],
    ['Berapa? {#1}', 'number'],
    ['Pasang {=a->1 =b->2}', 'pairs'],
    ['Cerita {}', 'essay'],
    ['Baca ini.', 'nothing'],
  ])('%s asks %s', (text, kind) => {
    expect(askQuestion(ask(text), 'x', 'seed', hash)).toMatchObject({ ask: kind, key: 'x' });
  });

  it('shows the distractor of a matching question, but no empty stem', () => {
    const asked = askQuestion(pairs, 'x', 'seed', hash);
    if (asked.ask !== 'pairs') throw new Error('not a matching question');
    expect(asked.stems).toEqual(['Susu', 'Keripik']);
    expect(asked.options.map(option => option.text).sort()).toEqual(['BPOM', 'P-IRT', 'SNI']);
  });
});

describe('what comes back', () => {
  it('leads to the option that was shown, for any seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(3), (seed, place) => {
        const asked = askQuestion(choice, 'k', seed, hash);
        if (asked.ask !== 'one') throw new Error('not one choice');
        const shown = asked.options[place]!;
        const given = readGiven(choice, 'k', [['q-k', shown.value]], seed, hash);
        expect(givenTexts(choice, given)).toEqual([shown.text]);
        expect(gradeQuestion(choice, given).state).toBe(shown.text === 'benar' ? 'right' : 'wrong');
      }),
    );
  });

  it('pairs stems with the answers picked for them', () => {
    const asked = askQuestion(pairs, 'k', 'seed', hash);
    if (asked.ask !== 'pairs') throw new Error('not a matching question');
    const value = (text: string) => asked.options.find(option => option.text === text)!.value;
    const form: [string, string][] = [
      ['q-k-0', value('BPOM')],
      ['q-k-1', value('SNI')],
    ];
    expect(readGiven(pairs, 'k', form, 'seed', hash)).toEqual(['BPOM', 'SNI']);
    expect(readGiven(pairs, 'k', form.slice(0, 1), 'seed', hash)).toEqual(['BPOM', '']);
    expect(readGiven(pairs, 'k', [], 'seed', hash)).toEqual([]);
  });

  it.each(['-1', '4', '99', '0x1', 'a', '1.0', ''])('a forged place %j is no answer', value => {
    expect(readGiven(choice, 'k', [['q-k', value]], 'seed', hash)).toEqual([]);
  });

  it('two answers to one choice are none; a repeated pick counts once', () => {
    const form: [string, string][] = [
      ['q-k', '0'],
      ['q-k', '1'],
    ];
    expect(readGiven(choice, 'k', form, 'seed', hash)).toEqual([]);
    const many = ask('Mana? {~%50%a ~%50%b ~%-100%c}');
    const twice: [string, string][] = [...form, ['q-k', '1']];
    expect(readGiven(many, 'k', twice, 'seed', hash)).toHaveLength(2);
  });

  it('files and overlong texts do no harm', () => {
    const short = ask('Apa? {=a}');
    expect(readGiven(short, 'k', [['q-k', new Blob(['x'])]], 's', hash)).toEqual([]);
    expect(readGiven(short, 'k', [['q-k', 'x'.repeat(9999)]], 's', hash)[0]).toHaveLength(longestAnswer);
    expect(readGiven(ask('Benar? {T}'), 'k', [['q-k', 'TRUE']], 's', hash)).toEqual([]);
  });

  it('is complete when every part is there', () => {
    expect(isAnswered(pairs, ['BPOM', ''])).toBe(false);
    expect(isAnswered(pairs, ['BPOM', 'SNI'])).toBe(true);
    expect(isAnswered(choice, [])).toBe(false);
    expect(isAnswered(ask('Baca ini.'), [])).toBe(true);
  });
});

describe('the right answer', () => {
  it.each([
    ['Mana? {=a ~b ~%50%c}', { kind: 'texts', texts: ['a'] }],
    ['Mana? {~%50%a ~%50%b ~%-100%c}', { kind: 'texts', texts: ['a', 'b'] }],
    ['Apa? {=a =%50%b =c}', { kind: 'texts', texts: ['a', 'c'] }],
    ['Benar? {F}', { kind: 'verdict', verdict: false }],
    ['Berapa? {#3:2}', { kind: 'range', low: 1, high: 5 }],
    ['Berapa? {#=%50%0..9 =1..2}', { kind: 'range', low: 1, high: 2 }],
    [
      'Pasang {=a->1 =b->2 =->3}',
      {
        kind: 'pairs',
        pairs: [
          { stem: 'a', answer: '1' },
          { stem: 'b', answer: '2' },
        ],
      },
    ],
    ['Cerita {}', { kind: 'none' }],
  ])('of %s', (text, right) => {
    expect(rightAnswer(ask(text))).toEqual(right);
  });
});

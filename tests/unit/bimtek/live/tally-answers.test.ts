import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tallyAnswers } from '~/bimtek/live/tally-answers.ts';
import { parseGift } from '~/bimtek/questions/gift/parse-gift.ts';

const question = (gift: string) => parseGift(gift).questions[0]!;
const choice = question('Mana yang benar? {=Satu ~Dua ~Tiga}');
const several = question('Mana saja? {~%50%Satu ~%50%Dua ~%-100%Tiga}');
const truth = question('Benar? {T}');
const typed = question('Berapa? {#15}');

const lines = (tally: ReturnType<typeof tallyAnswers>) =>
  tally.lines.map(({ text, count, right }) => [text, count, right]);

describe('what a room answered', () => {
  it('to a choice: every option in its place, also those nobody took', () => {
    const tally = tallyAnswers(choice, [['0'], ['0'], ['2']]);
    expect(tally).toMatchObject({ answers: 3, right: 2 });
    expect(lines(tally)).toEqual([
      ['Satu', 2, true],
      ['Dua', 0, false],
      ['Tiga', 1, false],
    ]);
  });

  it('to a question with several right options: full marks alone are right', () => {
    const tally = tallyAnswers(several, [['0', '1'], ['0'], ['0', '1', '2']]);
    expect(tally.right).toBe(1);
    expect(lines(tally)).toEqual([
      ['Satu', 3, true],
      ['Dua', 2, true],
      ['Tiga', 1, false],
    ]);
  });

  it('to true or false, and in numbers: alike answers together, the commonest first', () => {
    expect(lines(tallyAnswers(truth, [['true'], ['false'], ['true']]))).toEqual([
      ['true', 2, true],
      ['false', 1, false],
    ]);
    expect(lines(tallyAnswers(typed, [['15'], ['16'], ['15'], ['14']]))).toEqual([
      ['15', 2, true],
      ['14', 1, false],
      ['16', 1, false],
    ]);
  });

  it('of nobody is nothing', () => {
    expect(tallyAnswers(typed, [])).toEqual({ answers: 0, right: 0, lines: [] });
  });

  it('counts everybody once, and no more right than there are', () => {
    const answer = fc.constantFrom('0', '1', '2').map(index => [index]);
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 60 }), givens => {
        const tally = tallyAnswers(choice, givens);
        expect(tally.lines.reduce((sum, { count }) => sum + count, 0)).toBe(givens.length);
        expect(tally.right).toBe(tally.lines.find(({ right }) => right)!.count);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { parseGift } from '~/bimtek/questions/gift/parse-gift.ts';
import { itemSheet } from '~/bimtek/questions/statistics/item-sheet.ts';
import { type FirstAttempt, summariseItems } from '~/bimtek/questions/statistics/summarise-items.ts';
import { aCourse } from '../../a-course.ts';

const { questions } = parseGift(
  [
    'Baca dulu.',
    '// [id:mudah] [tag:foto]\nMudah? {T}',
    '// [id:sulit] [tag:harga]\nSulit? {=a#tepat ~b#keliru}',
    '// [id:angka]\nBerapa? {#3}',
    '// [id:cerita]\nCerita {}',
  ].join('\n\n'),
);
const course = { ...aCourse, quiz: { id: { questions, version: 'x' }, en: { questions, version: 'y' } } };

/** Able learners know the number and fall for option b of the hard question; the others the other way round. */
const attempt = (able: boolean, sulit: number): FirstAttempt => ({
  marks: { mudah: 1, sulit, angka: able ? 1 : 0 },
  answers: { mudah: ['true'], sulit: [sulit === 1 ? '0' : '1'], angka: [able ? '3' : '4'] },
});
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => attempt(at % 3 !== 0, at % 3 === 0 ? 1 : 0));

describe('figures of the questions of a course', () => {
  it('put first what needs to be looked at, with the reason, the place and the options', () => {
    const { attempts, items, quiz } = summariseItems(course, 'id', many(30));
    expect(attempts).toBe(30);
    expect(items.map(item => [item.key, item.verdict])).toEqual([
      ['sulit', 'look'],
      ['angka', 'look'],
      ['mudah', 'fine'],
    ]);
    const [hard] = items;
    expect(hard).toMatchObject({
      number: 3,
      stem: 'Sulit?',
      lesson: 'harga',
      file: 'content/bimtek/contoh/quiz.gift',
      line: 7,
      flags: ['negative', 'distractor-draws-best', 'hard'],
      options: [
        { text: 'a', right: true, picked: 10, best: null, weakest: 10 },
        { text: 'b', right: false, picked: 20, best: 10, weakest: null },
      ],
    });
    expect(hard?.figures?.facility).toBeCloseTo(1 / 3, 12);
    expect(hard?.figures?.discriminationIndex).toBeCloseTo(-100, 9);
    expect(items[2]).toMatchObject({ flags: [], figures: { facility: 1, discriminationIndex: null } });
    expect(quiz?.attempts).toBe(30);
  });

  it('are kept back under thirty attempts, and counts under five', () => {
    const { attempts, items, quiz } = summariseItems(course, 'en', many(29));
    expect(attempts).toBe(29);
    expect(quiz).toBeNull();
    for (const item of items)
      expect(item).toMatchObject({ verdict: 'not-enough-data', flags: [], figures: null, options: null });
    expect(items[0]?.file).toBe('content/bimtek/contoh/quiz.en.gift');
    expect(summariseItems(course, 'id', many(4)).attempts).toBeNull();
    expect(summariseItems(course, 'id', [])).toMatchObject({ attempts: null, quiz: null });
  });

  it('leave out attempts that lack a question of today', () => {
    const older: FirstAttempt = { marks: { mudah: 0, sulit: 0 }, answers: {} };
    expect(summariseItems(course, 'id', [...many(30), older]).attempts).toBe(30);
  });

  it('know a course without questions', () => {
    expect(summariseItems(aCourse, 'id', [])).toEqual({ attempts: null, quiz: null, items: [] });
  });
});

describe('the sheet', () => {
  const say = (key: string) => key.replace('questions.', '');

  it('has one row per question in the order of the quiz, then what the figures mean', () => {
    const rows = itemSheet(summariseItems(course, 'id', many(30)), '2026-11-21', say);
    expect(rows[0]).toHaveLength(12);
    expect(rows[1]).toEqual([
      ...[2, 'Mudah?', 'content/bimtek/contoh/quiz.gift:4', 30, 100, 0, null, null],
      // All totals are the same: no question weighs more than another.
      ...[null, 'verdict.fine', '', '2026-11-21'],
    ]);
    expect(rows[2]?.slice(0, 5)).toEqual([3, 'Sulit?', 'content/bimtek/contoh/quiz.gift:7', 30, 33.333333]);
    expect(rows[2]?.[10]).toBe('advice.negative advice.distractor-draws-best advice.hard');
    expect(rows.slice(4).map(row => row[0])).toEqual([
      undefined,
      'quiz.cic',
      'quiz.error-ratio',
      'meaning',
      'method',
    ]);
  });

  it('says what is missing under thirty', () => {
    const rows = itemSheet(summariseItems(course, 'id', many(3)), '2026-11-21', say);
    expect(rows[1]?.slice(3, 10)).toEqual(['few', null, null, null, null, null, 'verdict.not-enough-data']);
  });
});

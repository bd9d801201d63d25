import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MoodleSide, Question, Text } from '~/bimtek/questions/question.ts';
import type { Category } from '~/bimtek/questions/question-file.ts';
import { parseXml } from '~/bimtek/questions/xml/parse-xml.server.ts';
import { writeXml } from '~/bimtek/questions/xml/write-xml.ts';
import { anyQuestion, anywhere } from '../any-question.ts';

const read = (text: string) => parseXml(new TextEncoder().encode(text));

const word = fc
  .string({ unit: fc.constantFrom(...'abc<>&"\'[]é😀 '), minLength: 1, maxLength: 10 })
  .map(text => `w${text.replace(/\s+/g, ' ')}w`);
const plain: fc.Arbitrary<Text> = word.map(text => ({ text, format: 'plain' }));
const side: fc.Arbitrary<MoodleSide> = fc.record({
  settings: fc.record(
    {
      defaultgrade: fc.constantFrom('1.0000000', '2.5'),
      penalty: fc.constantFrom('0.1', '0.3333333'),
      hidden: fc.constantFrom('0', '1'),
      shuffleanswers: fc.constantFrom('true', 'false', '1'),
      shownumcorrect: fc.constant(''),
      filetypeslist: word,
    },
    { requiredKeys: ['defaultgrade'] },
  ) as fc.Arbitrary<Record<string, string>>,
  texts: fc.record({ correctfeedback: plain, graderinfo: plain }, { requiredKeys: [] }) as fc.Arbitrary<
    Record<string, Text>
  >,
  hints: fc.array(
    fc.record({
      text: plain,
      marks: fc.subarray(['shownumcorrect', 'clearwrong']),
      options: fc.option(word, { nil: null }),
    }),
    { maxLength: 2 },
  ),
  units: fc.array(fc.record({ multiplier: fc.constantFrom('1', '0.001'), name: word }), { maxLength: 2 }),
});

describe('what Moodle says beside a question', () => {
  it('goes out as it came in, and stays the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion({ plain: true }), side, async (question, moodle) => {
        const text = writeXml({ questions: [{ ...question, moodle }], categories: [], remarks: [] });
        const back = await read(text);
        expect(back.errors).toEqual([]);
        expect(back.notes).toEqual([]);
        expect(back.questions[0]?.moodle).toEqual(moodle);
        expect(writeXml(back)).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  it('is nothing where the file says nothing', async () => {
    const bare =
      '<quiz><question type="essay"><questiontext><text>A</text></questiontext><correctfeedback><text> </text></correctfeedback></question></quiz>';
    expect((await read(bare)).questions[0]?.moodle).toBeNull();
  });

  it('is written in one order, whatever order it came in', async () => {
    const inner = (settings: string) =>
      `<quiz><question type="essay"><questiontext><text>A</text></questiontext>${settings}</question></quiz>`;
    const [one, two] = ['<hidden>0</hidden>', '<penalty>0.1</penalty>'];
    expect(writeXml(await read(inner(one + two)))).toBe(writeXml(await read(inner(two + one))));
  });
});

describe('categories', () => {
  const paths = ['$course$/top', '$course$/top/A', '$course$/top/A/B//C', 'Pajak & <PPN>'];
  const category: fc.Arbitrary<Omit<Category, 'path'>> = fc.record({
    info: fc.option(plain, { nil: null }),
    id: fc.option(word, { nil: null }),
  });

  it('keep their order, descriptions and id numbers, and each question its own', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(paths),
        fc.array(category, { minLength: 4, maxLength: 4 }),
        fc.array(fc.tuple(anyQuestion({ plain: true }), fc.constantFrom(null, ...paths)), { maxLength: 4 }),
        async (order, described, asked) => {
          const categories = order.map((path, at) => ({ path, ...described[at]! }));
          const questions = asked.map(([question, at]) => ({ ...question, category: at }));
          const text = writeXml({ questions, categories, remarks: [] });
          const back = await read(text);
          expect(back.errors).toEqual([]);
          expect(back.questions.map(question => question.category)).toEqual(asked.map(([, at]) => at));
          for (const each of categories) expect(back.categories).toContainEqual(each);
          expect(writeXml(back)).toBe(text);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('names', () => {
  it('with signs of HTML, ids and tags, are text', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyQuestion({ plain: true }),
        word,
        fc.array(word, { maxLength: 3 }),
        async (ground, id, tags) => {
          const question: Question = { ...ground, id, title: id, tags };
          const back = await read(writeXml({ questions: [question], categories: [], remarks: [] }));
          expect(back.questions.map(anywhere)).toMatchObject([{ id, title: id, tags }]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

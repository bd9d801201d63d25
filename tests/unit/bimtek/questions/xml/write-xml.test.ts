import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGift } from '~/bimtek/questions/gift/parse-gift.ts';
import type { Question } from '~/bimtek/questions/question.ts';
import { parseXml } from '~/bimtek/questions/xml/parse-xml.server.ts';
import { writeXml } from '~/bimtek/questions/xml/write-xml.ts';
import { anyQuestion, anywhere } from '../any-question.ts';

const file = (questions: Question[]) => ({ questions, categories: [], remarks: [] });
const read = (text: string) => parseXml(new TextEncoder().encode(text));

/** XML names every format; a text without one is plain. */
const named = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll('"format":null', '"format":"plain"'));
/** What is typed has no format. */
const bare = (question: Question): Question => {
  if (question.kind !== 'short') return question;
  const options = question.options.map(option => ({ ...option, text: { ...option.text, format: null } }));
  return { ...question, options };
};

describe('questions written as Moodle XML', () => {
  it('are read back as they were, every kind, and stay the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyQuestion({ plain: true }), { maxLength: 4 }), async questions => {
        const text = writeXml(file(questions));
        const back = await read(text);
        expect(back.errors).toEqual([]);
        expect(back.questions.map(question => named(anywhere(question)))).toEqual(
          questions.map(question => named(bare(question))),
        );
        expect(writeXml(back)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('are the same bytes from the second time on, whatever markup an author left', async () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '<',
      '>',
      '&',
      '&amp;',
      '<li>',
      '<!--',
      '-->',
      '<script>',
      ']]>',
      'x',
      '\n',
      '"',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 20 }),
        fc.constantFrom('html', 'moodle', 'markdown'),
        async (pieces, format) => {
          const ground = parseGift('Apa? {=a ~b}').questions[0]!;
          const text = { text: `w${pieces.join('')}w`, format } as Question['stem'];
          const once = writeXml(
            await read(writeXml(file([{ ...ground, stem: text, generalFeedback: text }]))),
          );
          expect(once).not.toMatch(/<script/);
          expect(writeXml(await read(once))).toBe(once);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('hold comments, whatever dashes are in them, and the closing ones', async () => {
    const text = writeXml(parseGift('// satu -- dua -\n// [id:x]\nApa? {T}\n\n// akhir'));
    expect(text).toContain('<!-- satu - - dua -  -->');
    const back = await read(text);
    expect(back.questions[0]?.comments).toEqual(['satu - - dua -']);
    expect(back.remarks).toEqual(['akhir']);
    expect(writeXml(back)).toBe(text);
  });

  it('leave signs out that XML cannot hold', async () => {
    const text = writeXml(parseGift('A\u0001p\ud800a? {T}'));
    expect((await read(text)).questions[0]?.stem.text).toBe('Apa?');
  });
});

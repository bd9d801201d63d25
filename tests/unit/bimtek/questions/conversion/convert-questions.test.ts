import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertQuestions } from '~/bimtek/questions/conversion/convert-questions.ts';
import { listLosses } from '~/bimtek/questions/conversion/list-losses.ts';
import { formatOf } from '~/bimtek/questions/conversion/question-format.ts';
import { readQuestions } from '~/bimtek/questions/conversion/read-questions.server.ts';
import { parseGift } from '~/bimtek/questions/gift/parse-gift.ts';
import { knownGrade, roundedGrade } from '~/bimtek/questions/moodle-grade.ts';
import { anyQuestion } from '../any-question.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const fromXml = (inner: string) => readQuestions(bytes(`<quiz>${inner}</quiz>`), 'xml');
const wrapped = (type: string, inner: string) =>
  `<question type="${type}"><name><text>N</text></name><questiontext format="html"><text>Apa?</text></questiontext>${inner}</question>`;
const typed = '<answer fraction="100"><text>x</text></answer>';
const pair = (stem: string, answer: string) =>
  `<subquestion format="html"><text>${stem}</text><answer><text>${answer}</text></answer></subquestion>`;

describe('what GIFT cannot hold', () => {
  it.each([
    [wrapped('shortanswer', `<usecase>1</usecase>${typed}`), 'case-lost'],
    [wrapped('shortanswer', typed.replace('>x<', '>a -&gt; b<')), 'arrow-lost'],
    [wrapped('matching', pair('a -> b', '1') + pair('c', '2')), 'arrow-lost'],
    [wrapped('essay', '<hint><text>Ingat</text></hint>'), 'hints-lost'],
    [wrapped('essay', '<graderinfo format="html"><text>Cari</text></graderinfo>'), 'feedback-lost'],
    [wrapped('description', '<generalfeedback><text>Umum</text></generalfeedback>'), 'feedback-lost'],
    [wrapped('essay', '<penalty>0.1</penalty><defaultgrade>3.0</defaultgrade>'), 'settings-lost'],
    [
      wrapped(
        'numerical',
        '<answer fraction="100"><text>1</text></answer><units><unit><multiplier>1</multiplier><unit_name>kg</unit_name></unit></units>',
      ),
      'units-lost',
    ],
    [
      '<question type="category"><category><text>A</text></category><info><text>Isi</text></info></question>',
      'category-lost',
    ],
  ])('is told: %s', async (inner, code) => {
    const file = await fromXml(inner);
    expect(file.errors).toEqual([]);
    expect(listLosses(file, 'gift').map(loss => loss.code)).toEqual([code]);
    expect(listLosses(file, 'xml')).toEqual([]);
  });

  it('is nothing where a file says only what Moodle takes anyway', async () => {
    const file = await fromXml(
      wrapped(
        'essay',
        '<defaultgrade>1.0000000</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden><shuffleanswers>1</shuffleanswers>',
      ),
    );
    expect(listLosses(file, 'gift')).toEqual([]);
  });

  it('is a cloze, which costs the question and no other', async () => {
    const file = await fromXml(wrapped('cloze', '').replace('Apa?', '{1:SA:=x}') + wrapped('essay', ''));
    const { text, left, losses, errors } = convertQuestions(file, 'gift');
    expect([left, errors, losses.map(loss => loss.code)]).toEqual([1, [], ['question-lost']]);
    expect(text).toBe('::N::[html]Apa? {}\n');
  });
});

describe('what Moodle XML holds otherwise', () => {
  it.each([
    ['Isi {=a ~b} lalu.', 'gap-moved'],
    ['// satu -- dua\nApa? {T}', 'comment-changed'],
    ['Mana? {~%33.4%a ~%33.3%b ~%33.3%c}', 'weight-rounded'],
  ])('%s', (gift, code) => {
    const { losses, errors, text } = convertQuestions(parseGift(gift), 'xml');
    expect(losses.map(loss => loss.code)).toEqual([code]);
    expect(errors).toEqual([]);
    expect(text).toContain('<quiz>');
  });

  it('is refused where Moodle knows no such weight: nothing is written', () => {
    const conversion = convertQuestions(parseGift('Satu {T}\n\nDua {=a ~%45%b}'), 'xml');
    expect(conversion).toMatchObject({
      text: null,
      losses: [],
      errors: [{ line: 3, code: 'weight-unwritable', data: { what: '45' } }],
    });
  });

  it('is nothing else: what goes to XML and back asks and weighs the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyQuestion({ plain: true }), { minLength: 1, maxLength: 3 }),
        async questions => {
          const file = { questions, categories: [], remarks: [], errors: [], notes: [] };
          const { text, losses } = convertQuestions(file, 'xml');
          expect(losses).toEqual([]);
          const back = await readQuestions(bytes(text!), 'xml');
          // Feedback of a description, and the letter case that XML always names, are all that GIFT lacks.
          const lost = new Set(listLosses(back, 'gift').map(loss => loss.code));
          lost.delete('feedback-lost');
          expect([...lost]).toEqual([]);
          const gift = convertQuestions(back, 'gift').text!;
          const again = await readQuestions(bytes(gift), 'gift');
          expect(again.questions.map(question => question.kind)).toEqual(
            questions.map(question => question.kind),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('formats and grades', () => {
  it.each([
    ['quiz.gift', 'gift'],
    ['QUIZ.TXT', 'gift'],
    ['a.b.xml', 'xml'],
    ['quiz.doc', null],
    ['gift', null],
  ])('%s is %s', (name, format) => {
    expect(formatOf(name)).toBe(format);
  });

  it.each([
    [100, 100, 100],
    [33.33333, 33.33333, 33.33333],
    [33.333, 33.33333, 33.33333],
    [33, null, 33.33333],
    [66.6667, 66.66667, 66.66667],
    [-50, -50, -50],
    [0, 0, 0],
    [45, null, null],
    [101, null, null],
  ])('%f', (percent, known, rounded) => {
    expect([knownGrade(percent), roundedGrade(percent)]).toEqual([known, rounded]);
  });

  it('of another encoding are one error', async () => {
    expect(await readQuestions(Uint8Array.from([0xff, 0xfe]), 'gift')).toMatchObject({
      questions: [],
      errors: [{ line: 1, column: 1, code: 'gift-not-utf8' }],
    });
  });
});

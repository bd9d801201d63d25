import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGift } from '~/bimtek/questions/gift/parse-gift.ts';

/** Text as an author might type it: letters, signs that GIFT uses, other alphabets, never a blank line or outer space. */
const words = fc
  .string({ unit: fc.constantFrom(...'abcXYZ 09=~#{}:.,-%>[]/éß語😀'), minLength: 1, maxLength: 20 })
  .map(text => `w${text}w`);

const escaped = (text: string) => text.replace(/[~=#{}:]/g, sign => `\\${sign}`);
const feedback = fc.option(words, { nil: null });
const hash = (text: string | null) => (text === null ? '' : `#${escaped(text)}`);
const read = (text: string | null) => (text === null ? null : { text, format: null });

/** Puts the question together as a file would hold it. */
function write(stem: string, braces: string, general: string | null): string {
  return `${escaped(stem)} {${braces}${general === null ? '' : `####${escaped(general)}`}}`;
}

function only(text: string) {
  const { questions, errors } = parseGift(text);
  expect(errors).toEqual([]);
  expect(questions).toHaveLength(1);
  return questions[0]!;
}

describe('whatever is written is read back', () => {
  it('in a choice', () => {
    const option = fc.record({ text: words, feedback });
    fc.assert(
      fc.property(
        words,
        option,
        fc.array(option, { minLength: 1, maxLength: 5 }),
        feedback,
        (stem, right, wrong, general) => {
          const braces = [
            `=${escaped(right.text)}${hash(right.feedback)}`,
            ...wrong.map(each => `~${escaped(each.text)}${hash(each.feedback)}`),
          ];
          const question = only(write(stem, braces.join('\n'), general));
          expect(question).toMatchObject({
            kind: 'choice',
            multiple: false,
            stem: read(stem),
            generalFeedback: read(general),
          });
          if (question.kind !== 'choice') return;
          expect(question.options).toEqual(
            [right, ...wrong].map((each, at) => ({
              text: read(each.text),
              weight: at === 0 ? 100 : 0,
              feedback: read(each.feedback),
            })),
          );
        },
      ),
    );
  });

  it('in a choice of several, with weights', () => {
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 4 }),
        fc.array(words, { minLength: 1, maxLength: 3 }),
        (right, wrong) => {
          const share = Math.floor(100_000 / right.length) / 1000;
          const gain = right.length === 1 ? '100' : share.toFixed(3);
          const braces = [
            ...right.map(text => `~%${gain}%${escaped(text)}`),
            ...wrong.map(text => `~%-100%${escaped(text)}`),
          ];
          const question = only(write('Mana', braces.join(' '), null));
          if (question.kind !== 'choice') throw new Error(question.kind);
          expect(question.multiple).toBe(true);
          expect(question.options.map(option => option.text.text)).toEqual([...right, ...wrong]);
          expect(question.options.map(option => option.weight)).toEqual([
            ...right.map(() => Number(gain)),
            ...wrong.map(() => -100),
          ]);
        },
      ),
    );
  });

  it('in short answers', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ text: words, feedback }), { minLength: 1, maxLength: 4 }), answers => {
        fc.pre(!answers.some(answer => answer.text.includes('->')));
        const question = only(
          write('Apa', answers.map(a => `=${escaped(a.text)}${hash(a.feedback)}`).join(' '), null),
        );
        if (question.kind !== 'short') throw new Error(question.kind);
        expect(question.options.map(option => [option.text.text, option.feedback])).toEqual(
          answers.map(a => [a.text, read(a.feedback)]),
        );
      }),
    );
  });

  it('in true and false', () => {
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('T', 'TRUE', 'F', 'FALSE'),
        words,
        feedback,
        feedback,
        (stem, word, wrong, right, general) => {
          const question = only(write(stem, `${word}#${escaped(wrong)}${hash(right)}`, general));
          expect(question).toMatchObject({
            kind: 'true-false',
            answer: word.startsWith('T'),
            whenWrong: read(wrong),
            whenRight: read(right),
            generalFeedback: read(general),
          });
        },
      ),
    );
  });

  it('in numbers', () => {
    const number = fc.integer({ min: -1_000_000, max: 1_000_000 }).map(value => value / 100);
    fc.assert(
      fc.property(number, fc.nat(1000), number, number, (value, tolerance, a, b) => {
        expect(only(`Q {#${value}:${tolerance}}`)).toMatchObject({
          options: [{ range: { as: 'tolerance', value, tolerance } }],
        });
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(only(`Q {#${low}..${high}}`)).toMatchObject({
          options: [{ range: { as: 'bounds', low, high } }],
        });
      }),
    );
  });

  it('in matching', () => {
    const word = words.filter(text => !text.includes('->'));
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 2, maxLength: 5 }), pairs => {
        const question = only(
          write(
            'Jodohkan',
            pairs.map(([stem, answer]) => `=${escaped(stem)} -> ${escaped(answer)}`).join('\n'),
            null,
          ),
        );
        if (question.kind !== 'matching') throw new Error(question.kind);
        expect(question.pairs).toEqual(pairs.map(([stem, answer]) => ({ stem: read(stem), answer })));
      }),
    );
  });

  it('with title, category, id and tags', () => {
    const plain = fc.stringMatching(/^[a-z][a-z0-9 -]{0,10}[a-z]$/);
    fc.assert(
      fc.property(words, plain, plain, fc.array(plain, { maxLength: 3 }), (title, category, id, tags) => {
        const comment = `// [id:${id}] ${tags.map(tag => `[tag:${tag}]`).join(' ')}`;
        const question = only(`$CATEGORY: ${category}\n\n${comment}\n::${escaped(title)}::Benar? {T}`);
        expect(question).toMatchObject({ title, category, id, tags });
      }),
    );
  });
});

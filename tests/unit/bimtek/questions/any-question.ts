import fc from 'fast-check';
import type {
  ChoiceQuestion,
  MatchingQuestion,
  NumericOption,
  NumericQuestion,
  NumericRange,
  Option,
  Question,
  ShortQuestion,
  Text,
  TrueFalseQuestion,
} from '~/bimtek/questions/question.ts';

const signs = 'abXY 019=~#{}:.,-%>[]/\\\n$"\'éß語😀'.match(/./gsu)!;

/** Anything an author may type, the signs of the formats above all; outer blanks are nobody's meaning. */
export const words = fc
  .string({
    unit: fc.constantFrom(...signs, '[html]', '%50%', '::', '//', '####', '&lt;', '\\n'),
    maxLength: 16,
  })
  .map(text => `${text}w`.trim());

/** Words without an arrow: GIFT takes one for a pair. */
const unpaired = words.map(text => text.replaceAll('->', '-'));

const formatOf = (text: string) =>
  /^\s*\[(html|moodle|plain|markdown)\]/.test(text)
    ? fc.constantFrom('html', 'moodle', 'plain', 'markdown')
    : fc.constantFrom(null, 'html', 'moodle', 'plain', 'markdown');
const textOf = (of: fc.Arbitrary<string>): fc.Arbitrary<Text> =>
  of.chain(text => formatOf(text).map(format => ({ text, format }) as Text));
const anyText = textOf(words);
const maybe = fc.option(anyText, { nil: null });
/** One line of plain words, as comments, tags, ids and categories are. */
const name = fc
  .string({ unit: fc.constantFrom(...'abc/$[]\\:é '), minLength: 1, maxLength: 12 })
  .map(text => `n${text.replace(/\s+/g, ' ')}n`);

const grades = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 12.5, 5, 0,
];
const option = (weight: fc.Arbitrary<number>, text = anyText): fc.Arbitrary<Option> =>
  fc.record({ text, weight, feedback: maybe });
const lessThanAll = fc.constantFrom(...grades.slice(1), -50, -100);

const single = fc
  .record({
    right: option(fc.constant(100)),
    others: fc.array(option(fc.constantFrom(...grades, -50)), { minLength: 1, maxLength: 4 }),
    place: fc.nat(4),
  })
  .map(({ right, others, place }): Own<ChoiceQuestion> => {
    const options = [...others.slice(0, place), right, ...others.slice(place)];
    return { kind: 'choice', multiple: false, options };
  });
const several = fc
  .record({
    gains: fc.constantFrom([100], [50, 50], [33.33333, 33.33333, 33.33333], [75, 25]),
    texts: fc.array(option(fc.constant(0)), { minLength: 5, maxLength: 6 }),
  })
  .map(({ gains, texts }): Own<ChoiceQuestion> => {
    const options = texts.map((each, at) => ({ ...each, weight: gains[at] ?? (at % 2 ? -50 : 0) }));
    return { kind: 'choice', multiple: true, options };
  });

const number = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.integer({ min: -9999, max: 9999 }).map(n => n / 64),
);
const asTolerance = fc
  .record({ value: number, tolerance: number.map(Math.abs) })
  .map(({ value, tolerance }): NumericRange => ({ as: 'tolerance', value: value + 0, tolerance }));
const asBounds = fc
  .tuple(number, number)
  .map(([a, b]): NumericRange => ({ as: 'bounds', low: Math.min(a, b) + 0, high: Math.max(a, b) + 0 }));
const numbers = (range: fc.Arbitrary<NumericRange>): fc.Arbitrary<NumericOption[]> =>
  fc
    .record({
      first: fc.record({ range, weight: fc.constant(100), feedback: maybe }),
      more: fc.array(fc.record({ range, weight: lessThanAll, feedback: maybe }), { maxLength: 2 }),
    })
    .map(({ first, more }) => [first, ...more]);

type Own<Q extends Question> = Omit<Q, keyof Ground> & { kind: Q['kind'] };
type Ground = Omit<Extract<Question, { kind: 'essay' }>, 'kind'>;

const ground = fc.record({
  id: fc.option(name, { nil: null }),
  tags: fc.array(name, { maxLength: 2 }),
  title: fc.option(words, { nil: null }),
  stem: anyText,
  generalFeedback: maybe,
});

interface Wanted {
  /** Only what Moodle XML can hold too: no gap with text behind it, no bounds. */
  plain: boolean;
}

/** Questions of every kind that GIFT knows. */
export function anyQuestion({ plain }: Wanted): fc.Arbitrary<Question> {
  const own: fc.Arbitrary<object & { kind: Question['kind'] }> = fc.oneof(
    single,
    several,
    fc.record({
      kind: fc.constant('short' as const),
      matchCase: fc.constant(false),
      options: fc
        .tuple(
          option(fc.constant(100), textOf(unpaired)),
          fc.array(option(lessThanAll, textOf(unpaired)), { maxLength: 2 }),
        )
        .map(([first, more]) => [first, ...more]),
    }) as fc.Arbitrary<Own<ShortQuestion>>,
    fc.record({
      kind: fc.constant('numeric' as const),
      options: numbers(plain ? asTolerance : fc.oneof(asTolerance, asBounds)),
      otherwise: maybe,
    }) as fc.Arbitrary<Own<NumericQuestion>>,
    fc.record({
      kind: fc.constant('true-false' as const),
      answer: fc.boolean(),
      whenWrong: maybe,
      whenRight: maybe,
    }) as fc.Arbitrary<Own<TrueFalseQuestion>>,
    fc.record({
      kind: fc.constant('matching' as const),
      pairs: fc
        .tuple(
          fc.array(fc.record({ stem: textOf(unpaired), answer: words }), { minLength: 2, maxLength: 4 }),
          fc.array(fc.record({ stem: fc.constant({ text: '', format: null }), answer: words }), {
            maxLength: 2,
          }),
        )
        .map(([asked, extra]) => [...asked, ...extra]),
    }) as fc.Arbitrary<Own<MatchingQuestion>>,
    fc.constant({ kind: 'essay' as const }),
    fc.constant({ kind: 'description' as const }),
  );
  return fc
    .record({
      ground,
      own,
      tail: plain ? fc.constant(null) : fc.option(words, { nil: null }),
      comments: plain
        ? fc.constant([])
        : fc.array(
            name.map(text => text.replace(/[[\]]/g, '')),
            { maxLength: 2 },
          ),
      category: fc.constantFrom(null, '$course$/top/Produk', '$course$/top/Produk/Foto', 'Harga'),
    })
    .map(({ ground: shared, own: answer, tail, comments, category }) => {
      const bare = answer.kind === 'description';
      const extra = { comments, category, tail: bare ? null : tail, line: 0, moodle: null };
      const general = bare && !plain ? null : shared.generalFeedback;
      return { ...shared, ...extra, generalFeedback: general, ...answer } as Question;
    });
}

/** The same question wherever it stands in the file. */
export function anywhere(question: Question): Question {
  return { ...question, line: 0 };
}

import fc from 'fast-check';
import type { QuestionPage } from '~/registration/answers/question-pages.ts';
import type { Question } from '~/registration/answers/questions.ts';

/** What can happen to somebody who fills in a registration on two or three phones. */
export type Move = { device: number; wait: number } & (
  | { do: 'open'; page: number }
  | { do: 'type'; field: number; text: number }
  /** The page sends what waits, and hears the answer. */
  | { do: 'send' }
  /** It is sent, but the answer is lost; the request arrives some time, perhaps twice. */
  | { do: 'send-into-the-dark' }
  | { do: 'arrive'; which: number; twice: boolean }
  /** The tab dies: only what the device's shelf holds stays. */
  | { do: 'kill' }
  | { do: 'save'; later: boolean }
);

const device = fc.nat(2);
const wait = fc.integer({ min: 1, max: 900 });
const at = { device, wait };

export const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ ...at, do: fc.constant('open' as const), page: fc.nat(99) }) },
  {
    weight: 9,
    arbitrary: fc.record({ ...at, do: fc.constant('type' as const), field: fc.nat(2), text: fc.nat(99) }),
  },
  { weight: 3, arbitrary: fc.record({ ...at, do: fc.constant('send' as const) }) },
  { weight: 3, arbitrary: fc.record({ ...at, do: fc.constant('send-into-the-dark' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...at,
      do: fc.constant('arrive' as const),
      which: fc.nat(99),
      twice: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ ...at, do: fc.constant('kill' as const) }) },
  { weight: 3, arbitrary: fc.record({ ...at, do: fc.constant('save' as const), later: fc.boolean() }) },
);

export const anyMoves = (most: number) => fc.array(anyMove, { minLength: 5, maxLength: most, size: 'max' });

/** Texts that people type: nothing yet, half of it, something else, and the right one. */
export function textOf(question: Question, right: string, n: number): string {
  const half = right.slice(0, Math.ceil(right.length / 2));
  const texts = [right, half, '', `${right} `, `${n} ${question}`, right];
  return texts[n % texts.length]!;
}

export function pageAt(pages: readonly QuestionPage[], n: number): QuestionPage {
  return pages[n % pages.length]!;
}

import { z } from 'zod';
import type { Question } from './questions.ts';
import { readAnswer, type World } from './read-answer.ts';

/** The schema of one page: each field read into its normal form; messages are codes, `params` fill their words. */
export function pageForm(questions: readonly Question[], world: World) {
  const field = (question: Question) =>
    z
      .string()
      .default('')
      .transform((text, context) => {
        const read = readAnswer(question, text, world);
        if (read.ok) return read.value;
        for (const { code, data } of read.problems) {
          context.addIssue({ code: 'custom', message: code, params: data });
        }
        return z.NEVER;
      });
  return z.object(Object.fromEntries(questions.map(question => [question, field(question)])));
}

import { z } from 'zod';
import { type Question, questions } from './questions.ts';

/** One page of the form: one thing, one to three fields. */
export interface QuestionPage {
  page: string;
  /** Heading of the task list under which it stands. */
  section: string;
  questions: Question[];
}

const slug = z.string().regex(/^[a-z][a-z-]*$/);
const shape = z
  .array(z.object({ page: slug, section: slug, questions: z.array(z.enum(questions)).min(1) }).strict())
  .min(1);

/** Reads the order of questions from content. Throws when a question is missing, asked twice or unknown. */
export function readQuestionPages(content: unknown): QuestionPage[] {
  const pages = shape.parse(content);
  const asked = pages.flatMap(page => page.questions);
  const missing = questions.filter(question => !asked.includes(question));
  if (missing.length > 0) throw new Error(`questions on no page: ${missing.join(', ')}`);
  if (new Set(asked).size !== asked.length) throw new Error('a question stands on two pages');
  if (new Set(pages.map(page => page.page)).size !== pages.length) throw new Error('two pages have one name');
  return pages;
}

/** The page that asks a question. */
export function pageOf(pages: readonly QuestionPage[], question: Question): QuestionPage {
  const found = pages.find(page => page.questions.includes(question));
  if (!found) throw new Error(`no page asks ${question}`);
  return found;
}

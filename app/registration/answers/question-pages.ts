import { z } from 'zod';
import { isEditable, type RegistrationStatus } from '~/registration/registration-status.ts';
import { laterQuestions, type Question, questions } from './questions.ts';

/** One page of the form: one thing, one to three fields. */
export interface QuestionPage {
  page: string;
  /** Heading of the task list under which it stands. */
  section: string;
  questions: Question[];
  /** Not needed before a registration is sent; open to the vendor afterwards, too. */
  later?: boolean;
  /** Has words to unfold, for those who have no such paper yet. */
  help?: boolean;
  /** The drawing that shows where on its paper the number stands. */
  example?: Example;
}

/** Papers of which there is a drawing. */
export const examples = ['ktp', 'nib', 'npwp'] as const;
export type Example = (typeof examples)[number];

const slug = z.string().regex(/^[a-z][a-z-]*$/);
const shape = z
  .array(
    z
      .object({
        page: slug,
        section: slug,
        questions: z.array(z.enum(questions)).min(1),
        later: z.literal(true).optional(),
        help: z.literal(true).optional(),
        example: z.enum(examples).optional(),
      })
      .strict(),
  )
  .min(1);

/** Reads the order of questions from content. Throws when a question is missing, asked twice or unknown. */
export function readQuestionPages(content: unknown): QuestionPage[] {
  const pages = shape.parse(content);
  const asked = pages.flatMap(page => page.questions);
  const missing = questions.filter(question => !asked.includes(question));
  if (missing.length > 0) throw new Error(`questions on no page: ${missing.join(', ')}`);
  const late: readonly Question[] = laterQuestions;
  if (pages.some(page => page.questions.some(question => late.includes(question) !== Boolean(page.later))))
    throw new Error('a page mixes what is asked first and what is asked later');
  if (new Set(asked).size !== asked.length) throw new Error('a question stands on two pages');
  if (new Set(pages.map(page => page.page)).size !== pages.length) throw new Error('two pages have one name');
  return pages;
}

export function findPage(pages: readonly QuestionPage[], name: string): QuestionPage | null {
  return pages.find(page => page.page === name) ?? null;
}

/** Whether a page may be written now: what is asked first until it is decided, what is asked later until it is refused. */
export function isOpen(page: QuestionPage, status: RegistrationStatus): boolean {
  return page.later ? status !== 'refused' && status !== 'excluded' : isEditable(status);
}

/** The page that asks a question. */
export function pageOf(pages: readonly QuestionPage[], question: Question): QuestionPage {
  const found = pages.find(page => page.questions.includes(question));
  if (!found) throw new Error(`no page asks ${question}`);
  return found;
}

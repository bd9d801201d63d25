import type { QuestionPage } from './question-pages.ts';
import { type Answers, type Question, questions } from './questions.ts';

export interface SummaryLine {
  question: Question;
  page: string;
  /** Null: not answered yet, and shown so. */
  value: string | null;
}

export interface SummarySection {
  section: string;
  lines: SummaryLine[];
}

/** Every question of every page once, in order; nothing reaches the summary that no page asks. */
export function summariseAnswers(pages: readonly QuestionPage[], answers: Answers): SummarySection[] {
  const sections = new Map<string, SummaryLine[]>();
  for (const { page, section, questions: asked } of pages) {
    const lines = asked.map(question => ({ question, page, value: answers[question] ?? null }));
    sections.set(section, [...(sections.get(section) ?? []), ...lines]);
  }
  return [...sections].map(([section, lines]) => ({ section, lines }));
}

/** Questions without an answer, in the order of the pages. */
export function findMissing(pages: readonly QuestionPage[], answers: Answers): Question[] {
  return pages.flatMap(page => page.questions).filter(question => answers[question] === undefined);
}

/** A complete set of answers, for what is written once all is asked. Throws on a missing one: check first. */
export function completeAnswers(answers: Answers): Record<Question, string> {
  const missing = questions.filter(question => answers[question] === undefined);
  if (missing.length > 0) throw new Error(`not answered: ${missing.join(', ')}`);
  return answers as Record<Question, string>;
}

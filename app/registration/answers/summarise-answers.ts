import type { QuestionPage } from './question-pages.ts';
import { type Answers, type FirstQuestion, firstQuestions, type Question } from './questions.ts';

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

/**
 * Every question of every page once, in order; nothing reaches the summary that no page asks. What is asked later
 * stays out until somebody has answered it.
 */
export function summariseAnswers(pages: readonly QuestionPage[], answers: Answers): SummarySection[] {
  const sections = new Map<string, SummaryLine[]>();
  for (const { page, section, questions: asked, later } of pages) {
    if (later && asked.every(question => answers[question] === undefined)) continue;
    const lines = asked.map(question => ({ question, page, value: answers[question] ?? null }));
    sections.set(section, [...(sections.get(section) ?? []), ...lines]);
  }
  return [...sections].map(([section, lines]) => ({ section, lines }));
}

/** Questions without an answer that must have one before it is sent, in the order of the pages. */
export function findMissing(pages: readonly QuestionPage[], answers: Answers): Question[] {
  return pages
    .filter(page => !page.later)
    .flatMap(page => page.questions)
    .filter(question => answers[question] === undefined);
}

/** A complete set of first answers, for what is written once all is asked. Throws on a missing one: check first. */
export function completeAnswers(answers: Answers): Record<FirstQuestion, string> {
  const missing = firstQuestions.filter(question => answers[question] === undefined);
  if (missing.length > 0) throw new Error(`not answered: ${missing.join(', ')}`);
  return answers as Record<FirstQuestion, string>;
}

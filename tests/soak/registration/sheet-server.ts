import type { DraftForm } from '~/registration/answers/drafts/draft-form.ts';
import type { Answers, Question } from '~/registration/answers/questions.ts';

/** What a device gets when it opens a page. */
export interface OpenedPage {
  /** What the fields begin with. */
  texts: Answers;
  knownAt: Partial<Record<Question, number>>;
}

/** The server as a device sees it; `at` is its clock, milliseconds. Played by memory alone and by the product itself. */
export interface SheetServer {
  open(page: string, at: number): Promise<OpenedPage>;
  keep(page: string, draft: DraftForm, at: number): Promise<void>;
  /** Whether the page became answers, or was kept as a draft for what is wrong on it. */
  save(page: string, typed: Record<string, string>, later: boolean, at: number): Promise<boolean>;
  /** The record as it stands: saved answers, and texts that say more than these. */
  read(): Promise<{ answers: Answers; drafts: Answers }>;
}

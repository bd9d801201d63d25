import type { AnswerShape } from './answer-shape.ts';

/** What the page tells the script of a quiz, in `data-quiz` of its form. Words come along: a script has none of its own. */
export interface QuizSetup {
  course: string;
  /** Mark of the course in an answer code. */
  mark: string;
  language: 'id' | 'en';
  version: string;
  /** From the address; null on the page that is kept for all. */
  attempt: string | null;
  shapes: AnswerShape[];
  words: Record<QuizWord, string>;
  /** `Soal 3 belum dijawab`, by question. */
  missing: string[];
  /** Heading over as many of them as are missing, from one. */
  missingTitles: string[];
}

/** Words of namespace `offline`, under `quiz.`, that the script says. */
export const quizWords = [
  'here',
  'found',
  'sending',
  'unsigned',
  'waiting-one',
  'waiting-many',
  'others-one',
  'others-many',
  'signed-out',
  'full',
  'sent',
  'see',
  'refused',
  'code-long',
  'code-message',
] as const;
export type QuizWord = (typeof quizWords)[number];

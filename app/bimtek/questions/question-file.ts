import type { QuestionCode } from './codes.ts';
import type { Question, Text } from './question.ts';

/** A place in the tree of questions: `$course$/top/Produk/Foto`. */
export interface Category {
  path: string;
  /** Only Moodle XML describes a category. */
  info: Text | null;
  id: string | null;
}

/** Something about one place of a file; line and column count from 1, the column in characters. */
export interface QuestionError {
  line: number;
  column: number;
  code: QuestionCode;
  /** What fills the words of the code. */
  data?: Record<string, string | number>;
}

/** A file of questions, whichever format it came in. */
export interface QuestionFile {
  questions: Question[];
  /** Every category that the file names, in its order. */
  categories: Category[];
  /** Comments behind the last question. */
  remarks: string[];
  /** Questions that did not load. */
  errors: QuestionError[];
  /** What was left out of questions that did load. */
  notes: QuestionError[];
}

/** The category of this path, added to the list when it is new. */
export function nameCategory(categories: Category[], path: string): Category {
  const known = categories.find(category => category.path === path);
  if (known) return known;
  const fresh: Category = { path, info: null, id: null };
  categories.push(fresh);
  return fresh;
}

/** GIFT lets each part of a question name its own format; null = as the rest of the file. */
export const textFormats = ['html', 'moodle', 'plain', 'markdown'] as const;
export type TextFormat = (typeof textFormats)[number];

export interface Text {
  text: string;
  format: TextFormat | null;
}

interface Ground {
  /** `[id:…]` of the comment above the question; stable over both languages. */
  id: string | null;
  tags: string[];
  category: string | null;
  /** `::title::`; two questions may have the same one. */
  title: string | null;
  stem: Text;
  /** Text after the closing brace: the answer belongs into the gap between `stem` and `tail`. */
  tail: string | null;
  generalFeedback: Text | null;
  /** Line of the question's first text, from 1. */
  line: number;
}

/** One option of a choice, or one accepted answer; `weight` in percent, −100 to 100. */
export interface Option {
  text: Text;
  weight: number;
  feedback: Text | null;
}

export interface ChoiceQuestion extends Ground {
  kind: 'choice';
  /** No `=` among the options: several may be picked and their weights add up. */
  multiple: boolean;
  options: Option[];
}

export interface TrueFalseQuestion extends Ground {
  kind: 'true-false';
  answer: boolean;
  whenWrong: Text | null;
  whenRight: Text | null;
}

/** Accepted answers; `*` in an answer stands for any text, upper and lower case are the same. */
export interface ShortQuestion extends Ground {
  kind: 'short';
  options: Option[];
}

/** Both ends count as inside. The way it was written is kept, so that an export can write it again. */
export type NumericRange =
  | { as: 'tolerance'; value: number; tolerance: number }
  | { as: 'bounds'; low: number; high: number };

export interface NumericOption {
  range: NumericRange;
  weight: number;
  feedback: Text | null;
}

export interface NumericQuestion extends Ground {
  kind: 'numeric';
  options: NumericOption[];
  /** Feedback of the catch-all wrong answer, `~#…`. */
  otherwise: Text | null;
}

export interface MatchingQuestion extends Ground {
  kind: 'matching';
  /** A pair with an empty stem only adds one more answer to choose from. */
  pairs: { stem: Text; answer: string }[];
}

export interface EssayQuestion extends Ground {
  kind: 'essay';
}

/** Text without braces: shown, not asked. */
export interface Description extends Ground {
  kind: 'description';
}

export type Question =
  | ChoiceQuestion
  | TrueFalseQuestion
  | ShortQuestion
  | NumericQuestion
  | MatchingQuestion
  | EssayQuestion
  | Description;

export type QuestionKind = Question['kind'];

/** Each part of a question names its own format; null = as the rest of the file, which for us is plain text. */
export const textFormats = ['html', 'moodle', 'plain', 'markdown'] as const;
export type TextFormat = (typeof textFormats)[number];

export interface Text {
  text: string;
  format: TextFormat | null;
  /** Pictures that the text shows by `@@PLUGINFILE@@/name`; only Moodle XML can hold them. */
  pictures?: EmbeddedPicture[];
}

/** A picture inside a question, decoded and written anew when it was read. */
export interface EmbeddedPicture {
  name: string;
  base64: string;
}

/** A help that Moodle shows between two tries. */
export interface Hint {
  text: Text;
  /** Names of the empty elements beside the text: `clearwrong`, `shownumcorrect`. */
  marks: string[];
  options: string | null;
}

/** What Moodle XML says beside a question and this product does not use; it is kept and written out again. */
export interface MoodleSide {
  /** By element: `defaultgrade`, `penalty`, `shuffleanswers` … */
  settings: Record<string, string>;
  /** By element: `correctfeedback`, `graderinfo` … */
  texts: Record<string, Text>;
  hints: Hint[];
  /** Units of a numerical question. */
  units: { multiplier: string; name: string }[];
}

interface Ground {
  /** `[id:…]` of the comment above the question; stable over both languages. */
  id: string | null;
  tags: string[];
  /** Lines of comment above the question, without its id and tags. */
  comments: string[];
  category: string | null;
  /** `::title::`; two questions may have the same one. */
  title: string | null;
  stem: Text;
  /** Text after the closing brace: the answer belongs into the gap between `stem` and `tail`. */
  tail: string | null;
  generalFeedback: Text | null;
  /** Line of the question's first text, from 1. */
  line: number;
  /** Null for a question that comes from GIFT. */
  moodle: MoodleSide | null;
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

/** Accepted answers; `*` in an answer stands for any text. */
export interface ShortQuestion extends Ground {
  kind: 'short';
  /** Upper and lower case differ; GIFT cannot ask for it. */
  matchCase: boolean;
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

/** One field inside the text of a cloze question, with its share of the marks. */
export interface ClozeField {
  weight: number;
  answer:
    | { kind: 'choice'; multiple: boolean; look: 'menu' | 'column' | 'row'; options: Option[] }
    | { kind: 'short'; matchCase: boolean; options: Option[] }
    | { kind: 'numeric'; options: NumericOption[]; otherwise: Text | null };
}

/** `stem` is the text as its author wrote it, fields and all; `parts` is the same text read. */
export interface ClozeQuestion extends Ground {
  kind: 'cloze';
  parts: (string | ClozeField)[];
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
  | ClozeQuestion
  | Description;

export type QuestionKind = Question['kind'];

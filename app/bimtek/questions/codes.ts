/** Every reason why a question of a GIFT file does not load. */
export const giftCodes = [
  'gift-not-utf8',
  'gift-brace-unclosed',
  'gift-brace-unopened',
  'gift-brace-second',
  'gift-title-unclosed',
  'gift-stem-empty',
  'gift-answer-unmarked',
  'gift-option-empty',
  'gift-options-too-few',
  'gift-right-answer-missing',
  'gift-weight-unknown',
  'gift-weights-not-100',
  'gift-number-invalid',
  'gift-range-reversed',
  'gift-wrong-number-not-catch-all',
  'gift-pair-incomplete',
  'gift-pairs-too-few',
] as const;
export type GiftCode = (typeof giftCodes)[number];

/** Why the text of a cloze question does not load. */
export const clozeCodes = [
  'cloze-field-missing',
  'cloze-field-unclosed',
  'cloze-number-invalid',
  'cloze-option-empty',
  'cloze-right-answer-missing',
  'cloze-type-unknown',
  'cloze-weight-unknown',
] as const;
export type ClozeCode = (typeof clozeCodes)[number];

/** Why a Moodle XML file, or one question of it, does not load. */
export const xmlCodes = [
  'xml-broken',
  'xml-doctype',
  'xml-not-quiz',
  'xml-not-utf8',
  'xml-too-deep',
  'xml-too-large',
  'xml-answer-missing',
  'xml-answer-unknown',
  'xml-category-missing',
  'xml-grade-unknown',
  'xml-number-invalid',
  'xml-option-empty',
  'xml-options-too-few',
  'xml-pair-incomplete',
  'xml-pairs-too-few',
  'xml-picture-refused',
  'xml-picture-too-large',
  'xml-right-answer-missing',
  'xml-stem-empty',
  'xml-type-unknown',
  'xml-weights-not-100',
] as const;
export type XmlCode = (typeof xmlCodes)[number];

/** What is left out of a question that does load. */
export const noteCodes = ['element-unknown', 'html-reduced', 'picture-unused'] as const;
export type NoteCode = (typeof noteCodes)[number];

/** What the other format cannot hold; `question-lost` and `weight-unwritable` cost a whole question. */
export const lossCodes = [
  'arrow-lost',
  'case-lost',
  'category-lost',
  'comment-changed',
  'feedback-lost',
  'gap-moved',
  'hints-lost',
  'pictures-lost',
  'question-lost',
  'settings-lost',
  'units-lost',
  'weight-rounded',
  'weight-unwritable',
] as const;
export type LossCode = (typeof lossCodes)[number];

/** Why a table of attempts cannot be measured. */
export const attemptCodes = [
  'attempts-empty',
  'attempts-item-twice',
  'attempts-mark-above',
  'attempts-mark-invalid',
  'attempts-max-invalid',
  'attempts-max-missing',
  'attempts-row-length',
] as const;
export type AttemptCode = (typeof attemptCodes)[number];

/** Why an uploaded file is not even looked into. */
export const uploadCodes = [
  'file-missing',
  'file-over-cap',
  'file-unknown',
  'file-without-questions',
] as const;

export type QuestionCode = GiftCode | ClozeCode | XmlCode | NoteCode | LossCode;

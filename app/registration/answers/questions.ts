/** What the office must know before it can decide; the order and the pages are data in content/registration/pages.json. */
export const firstQuestions = [
  'ownerName',
  'nik',
  'ownerGender',
  'phone',
  'businessName',
  'businessForm',
  'nib',
  'kbliCode',
  'kbliEdition',
  'npwp',
  'taxable',
  'capitalRupiah',
  'district',
  'village',
  'street',
] as const;
export type FirstQuestion = (typeof firstQuestions)[number];

/** Asked once something depends on them: nobody needs a bank account to be looked at. */
export const laterQuestions = ['bankCode', 'bankAccount', 'bankHolder'] as const;

/** Every question there is. */
export const questions = [...firstQuestions, ...laterQuestions] as const;
export type Question = (typeof questions)[number];

export function isQuestion(text: unknown): text is Question {
  return questions.includes(text as Question);
}

/** Personal data: sealed at rest, never in an event, masked for staff. */
export const sealedQuestions = [
  'ownerName',
  'nik',
  'phone',
  'npwp',
  'street',
  'bankAccount',
  'bankHolder',
] as const satisfies readonly Question[];

export function isSealed(question: Question): boolean {
  return (sealedQuestions as readonly Question[]).includes(question);
}

/** Answers in their normal form, as stored. */
export type Answers = Partial<Record<Question, string>>;

export const businessForms = ['perorangan', 'pt-perorangan', 'cv', 'pt', 'koperasi', 'lainnya'] as const;
export type BusinessForm = (typeof businessForms)[number];

/** Nobody has to say. */
export const genders = ['female', 'male', 'undisclosed'] as const;
export type Gender = (typeof genders)[number];

/** Whether the business is a PKP, which collects PPN. */
export const taxableAnswers = ['yes', 'no', 'unknown'] as const;
export type Taxable = (typeof taxableAnswers)[number];

/** Who typed an answer: the vendor, a field officer beside the vendor, or a list of the office. */
export const authors = ['vendor', 'officer', 'list'] as const;
export type Author = (typeof authors)[number];

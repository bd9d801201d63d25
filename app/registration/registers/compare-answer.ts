import type { Answers, Question } from '../answers/questions.ts';
import { type CheckState, type Finding, questionsOf, type Register } from './registers.ts';

/** Words that say what a business is, not what it is called. */
const legalForms = /\b(cv|pt|ud|pd|tb|toko|koperasi|kop|perorangan|perseorangan|tbk)\b/g;

function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(legalForms, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Fifteen digits and the sixteen that begin with 0 are one number (PMK 112/PMK.03/2022). */
const taxDigits = (text: string) => text.replace(/\D/g, '').replace(/^0(?=\d{15}$)/, '');

const digits = (text: string) => text.replace(/\D/g, '');

const forms: Partial<Record<Question, (text: string) => string>> = {
  businessName: plainName,
  npwp: taxDigits,
  nib: digits,
};

/** A register may know several fields of business, comma-joined: one of them is enough. */
function isSame(question: Question, own: string, theirs: string): boolean {
  if (question === 'kbliCode') return theirs.split(/[,;]\s*/).some(code => digits(code) === digits(own));
  const form = forms[question] ?? (text => text.trim().toLowerCase());
  return form(own) === form(theirs);
}

/** One answer beside what a register writes. `unknown`: one of the two leaves it open. */
export function compareAnswer(
  question: Question,
  own: string | undefined,
  theirs: string | null,
): 'verified' | 'differs' | 'unknown' {
  if (own === undefined || theirs === null || theirs.trim() === '') return 'unknown';
  return isSame(question, own, theirs) ? 'verified' : 'differs';
}

export interface CheckedAnswer {
  question: Question;
  state: CheckState;
  /** What the register writes, where it writes something. */
  theirs: string | null;
}

/**
 * Holds a vendor's answers against what a register said, question by question. A register that is down says so for
 * each of its questions, so that nothing looks checked.
 */
export function compareAnswers(register: Register, answers: Answers, finding: Finding): CheckedAnswer[] {
  return questionsOf[register].map(question => {
    if (finding.kind !== 'found') return { question, state: finding.kind, theirs: null };
    const theirs = finding.values[question] ?? null;
    return { question, state: compareAnswer(question, answers[question], theirs), theirs };
  });
}

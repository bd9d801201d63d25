import type { Question } from '../answers/questions.ts';

/** The outside registers that a vendor's answers can be held against. Each is off until its address is set. */
export const registers = ['oss', 'djp', 'inaproc'] as const;
export type Register = (typeof registers)[number];

/** The answers that each register knows of (reference/domain.md: OSS knows the NIB, DJP the NPWP, INAPROC both). */
export const questionsOf = {
  oss: ['nib', 'businessName', 'businessForm', 'npwp', 'kbliCode'],
  djp: ['npwp', 'taxable'],
  inaproc: ['nib', 'npwp', 'businessName'],
} as const satisfies Record<Register, readonly Question[]>;

/**
 * Where an answer stands with a register. Nothing of it ever blocks: `differs` and `absent` are for the officer's
 * eyes, `down` says that the register did not answer and will be asked again.
 */
export const checkStates = ['verified', 'differs', 'absent', 'unknown', 'down'] as const;
export type CheckState = (typeof checkStates)[number];

/** What a register said of a business: its own values by question, as it writes them. */
export type Finding =
  | { kind: 'found'; values: Partial<Record<Question, string>> }
  | { kind: 'absent' }
  | { kind: 'down'; reason: 'timeout' | 'refused' | 'unreadable' | 'unreachable' };

/** One answer beside what a register wrote, as an officer sees it: personal values masked. */
export interface RegisterCheck {
  register: Register;
  question: Question;
  state: CheckState;
  ours: string | null;
  theirs: string | null;
  checkedAt: Date;
}

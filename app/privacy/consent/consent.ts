import type { Purpose } from './purposes.ts';

export const consentAnswers = ['given', 'withdrawn'] as const;
export type ConsentAnswer = (typeof consentAnswers)[number];

/** How it was said: on the person's own screen, by a code on the person's phone, or on signed paper. */
export const consentWays = ['web', 'officer-code', 'paper'] as const;
export type ConsentWay = (typeof consentWays)[number];

export function isConsentWay(text: unknown): text is ConsentWay {
  return consentWays.includes(text as ConsentWay);
}

/** One line of the history, as stored. */
export interface AnsweredConsent {
  purpose: string;
  version: number;
  answer: ConsentAnswer;
  how: ConsentWay;
  answeredAt: Date;
}

/** `outdated`: a yes to an older text; it holds until the new one is answered, where the new text says so. */
export const consentStates = ['given', 'outdated', 'withdrawn', 'unanswered'] as const;
export type ConsentState = (typeof consentStates)[number];

export interface Standing {
  state: ConsentState;
  /** Whether the office may do it now. */
  holds: boolean;
  /** Whether the text of today waits for an answer. */
  asks: boolean;
  /** The last answer of all. */
  last: AnsweredConsent | null;
}

/** The latest answer to a purpose, whatever its version; on equal instants the later line counts. */
export function lastAnswer(history: readonly AnsweredConsent[], purpose: string): AnsweredConsent | null {
  return history
    .filter(each => each.purpose === purpose)
    .reduce<AnsweredConsent | null>(
      (last, each) => (last && last.answeredAt > each.answeredAt ? last : each),
      null,
    );
}

/**
 * Where a person stands with a purpose of today. A withdrawal holds at once and for every version (UU PDP art. 9);
 * a new text asks again, and a yes to the old one counts meanwhile only if the new one says so.
 */
export function standingOf(purpose: Purpose, history: readonly AnsweredConsent[]): Standing {
  const last = lastAnswer(history, purpose.purpose);
  if (!last) return { state: 'unanswered', holds: purpose.silence === 'allows', asks: true, last };
  if (last.answer === 'withdrawn') return { state: 'withdrawn', holds: false, asks: false, last };
  if (last.version >= purpose.version) return { state: 'given', holds: true, asks: false, last };
  return { state: 'outdated', holds: purpose.keepsOlder, asks: true, last };
}

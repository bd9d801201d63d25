import type { Question } from '~/registration/answers/questions.ts';
import type { DocumentKind } from '~/registration/documents/document-kinds.ts';
import type { Outcome, RegistrationStatus } from '~/registration/registration-status.ts';
import type { StoredReason } from './decision-reasons.ts';

export interface LastDecision {
  outcome: Outcome;
  reasons: StoredReason[];
  note: string | null;
  decidedAt: Date;
}

/** When an answer was last saved, and when a document was last replaced or confirmed; null for never. */
export interface Touched {
  question(question: Question): Date | null;
  document(kind: DocumentKind): Date | null;
}

function touchedAt({ field }: StoredReason, touched: Touched): Date | null {
  return field.question === undefined ? touched.document(field.document) : touched.question(field.question);
}

/**
 * Reasons that wait for the vendor: those of the last decision whose answer was not saved again since, and whose
 * document was not replaced or confirmed since. Saving the same again counts: the vendor may be right.
 */
export function openReasons(
  status: RegistrationStatus,
  last: LastDecision | null,
  touched: Touched,
): StoredReason[] {
  if (status !== 'sent-back' || last?.outcome !== 'sent-back') return [];
  return last.reasons.filter(reason => {
    const at = touchedAt(reason, touched);
    return at === null || at.getTime() <= last.decidedAt.getTime();
  });
}
